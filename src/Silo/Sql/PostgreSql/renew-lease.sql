-- Guarantees: one row comes back if the lease was still the owner's, expired or not, and is longer now; none means that
-- another one has it.
UPDATE EmbeddedLease
SET ExpiresAt = clock_timestamp() + @LeaseMs * interval '1 millisecond'
WHERE Id = 1 AND Owner = @Owner
RETURNING Id;
