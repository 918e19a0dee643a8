-- Guarantees: the row of this process says that it lives and what its clock is like. A row comes back if it had one.
UPDATE SiloProcess
SET SeenAt = clock_timestamp(), SkewMs = @SkewMs, IsTrusted = @IsTrusted
WHERE Id = @Id
RETURNING Id;
