-- Guarantees: a commit waits for the disk whatever the server's default says, and another writer's lock is not
-- waited for longer than this: the rows then failed, for certain.
SET synchronous_commit = on;
SET lock_timeout = '2s';
