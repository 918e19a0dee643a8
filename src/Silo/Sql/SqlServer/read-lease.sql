-- Guarantees: who holds the lease at this moment; no row when nobody does.
SELECT Holder FROM EmbeddedLease WHERE Id = 1 AND ExpiresAt > SYSUTCDATETIME();
