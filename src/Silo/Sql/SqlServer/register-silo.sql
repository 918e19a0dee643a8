-- Guarantees: this process has its row, and a process that was at the same place before it, or has not been seen for
-- an hour, has none.
DELETE FROM SiloProcess
WHERE (Name = @Name AND Address = @Address) OR SeenAt < DATEADD(HOUR, -1, SYSUTCDATETIME());

INSERT INTO SiloProcess (Id, Name, Address, Version, IsEmbedded, StartedAt, SeenAt, SkewMs, IsTrusted)
VALUES (@Id, @Name, @Address, @Version, @IsEmbedded, SYSUTCDATETIME(), SYSUTCDATETIME(), 0, 0);
