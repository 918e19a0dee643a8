-- Guarantees: the time in milliseconds since 1970 in UTC, as the database sees it.
SELECT CAST(round(unixepoch('now', 'subsec') * 1000) AS INTEGER);
