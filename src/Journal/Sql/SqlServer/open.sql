-- Guarantees: an error ends the statement's transaction whole, and a lock of another writer is not waited for longer
-- than this: the rows then failed, for certain, and nobody else in the flush waits on.
SET XACT_ABORT ON;
SET LOCK_TIMEOUT 2000;
