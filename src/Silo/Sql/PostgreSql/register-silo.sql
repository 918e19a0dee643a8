-- Guarantees: this process has its row, and a process that was at the same place before it, or has not been seen for
-- an hour, has none.
DELETE FROM SiloProcess
WHERE (Name = @Name AND Address = @Address) OR SeenAt < clock_timestamp() - interval '1 hour';

INSERT INTO SiloProcess (Id, Name, Address, Version, IsEmbedded, StartedAt, SeenAt, SkewMs, IsTrusted)
VALUES (@Id, @Name, @Address, @Version, @IsEmbedded, clock_timestamp(), clock_timestamp(), 0, FALSE);
