-- Guarantees: an error ends the statement's transaction whole, a statement commits by itself and tells how many rows it
-- wrote, whatever the server's default for new sessions is; and a lock of another writer is not waited for longer than
-- this: the rows then failed, for certain, and nobody else in the flush waits on.
SET XACT_ABORT ON;
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT OFF;
SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
SET LOCK_TIMEOUT 2000;
