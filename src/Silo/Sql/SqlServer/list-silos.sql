-- Guarantees: every process that has a row, and how many milliseconds ago it was seen by the database's clock.
SELECT Name, Address, Version, IsEmbedded, StartedAt, SeenAt, SkewMs, IsTrusted,
  CAST(DATEDIFF(SECOND, SeenAt, SYSUTCDATETIME()) AS bigint) * 1000 AS AgeMs
FROM SiloProcess
ORDER BY Name, Address, StartedAt;
