-- Guarantees: one row comes back if the lease was free, expired, or the owner's already, and is the owner's now; otherwise
-- none and nothing has changed. Of two that try at once the second one sees what the first one wrote.
UPDATE EmbeddedLease
SET Owner = @Owner, Holder = @Holder, ExpiresAt = DATEADD(MILLISECOND, @LeaseMs, SYSUTCDATETIME())
OUTPUT inserted.Id
WHERE Id = 1 AND (Owner = @Owner OR ExpiresAt <= SYSUTCDATETIME());
