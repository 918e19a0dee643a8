-- Guarantees: 1 when the register of the applied scripts is there, 0 when the schema was not made yet.
SELECT COUNT(*)
FROM INFORMATION_SCHEMA.TABLES
WHERE TABLE_NAME = 'schema_script' AND TABLE_SCHEMA = SCHEMA_NAME();
