-- Guarantees: tells a standby, which may lag behind what was acknowledged, from the server that is written to.
SELECT pg_is_in_recovery();
