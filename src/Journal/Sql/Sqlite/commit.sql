-- Guarantees: once it has returned without an error, everything since BEGIN is durable.
COMMIT;
