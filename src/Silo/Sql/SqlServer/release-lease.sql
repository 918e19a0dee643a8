-- Guarantees: the owner has the lease no more, and the next one need not wait.
UPDATE EmbeddedLease
SET Owner = N'', Holder = N'', ExpiresAt = '1970-01-01T00:00:00'
WHERE Id = 1 AND Owner = @Owner;
