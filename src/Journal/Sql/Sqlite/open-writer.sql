-- Guarantees: a COMMIT that has returned is on the disk (read-settings.sql reads back that it was understood).
--
-- page_size        8 KB: with segments of 10 KB the file is a sixth smaller than with 4 KB and a third smaller than
--                  with 16 KB, and commits are at least as fast. Counts only before the file's first page is written.
-- synchronous      FULL: fsync of the write-ahead log at each commit. fullfsync: the same on macOS, where
--                  fsync alone leaves the data in the drive's cache.
-- wal_autocheckpoint  1,000 pages, 8 MB: the checkpoint runs inside a commit. Measured under full load: the longest
--                  commit takes 90 to 108 ms at 8 MB, 150 ms at 32 MB, 300 ms at 64 MB, for the same rows a second.
-- journal_size_limit  64 MB: a log that grew beside a long read is cut to this when it starts again.
-- cache_size       4 MB: the upper index pages of some 10,000 boxes. More would only keep segments nobody reads again,
--                  in memory that the voters' tables need.
PRAGMA page_size = 8192;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA fullfsync = ON;
PRAGMA checkpoint_fullfsync = ON;
PRAGMA wal_autocheckpoint = 1000;
PRAGMA journal_size_limit = 67108864;
PRAGMA cache_size = -4096;
PRAGMA trusted_schema = OFF;
