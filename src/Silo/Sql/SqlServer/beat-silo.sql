-- Guarantees: the row of this process says that it lives and what its clock is like. A row comes back if it had one.
UPDATE SiloProcess
SET SeenAt = SYSUTCDATETIME(), SkewMs = @SkewMs, IsTrusted = @IsTrusted
OUTPUT inserted.Id
WHERE Id = @Id;
