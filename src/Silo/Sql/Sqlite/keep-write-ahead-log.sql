-- Guarantees: readers and the writer never wait for each other. The mode stays in the file; the answer names the
-- mode that the file has now.
PRAGMA journal_mode = WAL;
