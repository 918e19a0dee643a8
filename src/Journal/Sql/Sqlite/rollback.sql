-- Guarantees: once it has returned without an error, nothing since BEGIN was or will be written.
ROLLBACK;
