-- Guarantees: where the server has such locks, one of those who change the schema goes on until its transaction
-- ends, and the others wait. Only for order's sake: what may not happen twice is refused by the register's key.
SET XACT_ABORT ON;
IF OBJECT_ID(N'sys.sp_getapplock') IS NOT NULL
  EXEC sp_getapplock
    @Resource = N'mvoting-schema', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = 60000;
