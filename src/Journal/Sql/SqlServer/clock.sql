-- Guarantees: the server's time in UTC.
SELECT SYSUTCDATETIME();
