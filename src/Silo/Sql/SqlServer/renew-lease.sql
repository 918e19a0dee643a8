-- Guarantees: one row comes back if the lease was still the owner's, expired or not, and is longer now; none means that
-- another one has it.
UPDATE EmbeddedLease
SET ExpiresAt = DATEADD(MILLISECOND, @LeaseMs, SYSUTCDATETIME())
OUTPUT inserted.Id
WHERE Id = 1 AND Owner = @Owner;
