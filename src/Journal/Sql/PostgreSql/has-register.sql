-- Guarantees: 1 when the register of the applied scripts is there, 0 when the schema was not made yet.
SELECT CASE WHEN to_regclass('schema_script') IS NULL THEN 0 ELSE 1 END;
