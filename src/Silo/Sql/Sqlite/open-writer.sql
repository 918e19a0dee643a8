-- Guarantees: a COMMIT on this connection that has returned is on the disk, whatever the connection was set to
-- before: one from the pool keeps the settings of its last user.
--
-- synchronous   FULL: fsync of the write-ahead log at each commit. fullfsync: the same on macOS, where fsync alone
--               leaves the data in the drive's cache.
-- busy_timeout  Milliseconds. The writers of this process take turns and never wait here; the operator's tool may
--               hold the file for a moment.
PRAGMA synchronous = FULL;
PRAGMA fullfsync = ON;
PRAGMA checkpoint_fullfsync = ON;
PRAGMA busy_timeout = 5000;
PRAGMA trusted_schema = OFF;
