-- Guarantees: every process that has a row, and how many milliseconds ago it was seen by the database's clock.
SELECT Name, Address, Version, IsEmbedded, StartedAt, SeenAt, SkewMs, IsTrusted,
  CAST(EXTRACT(EPOCH FROM clock_timestamp() - SeenAt) * 1000 AS bigint) AS AgeMs
FROM SiloProcess
ORDER BY Name, Address, StartedAt;
