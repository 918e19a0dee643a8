-- Guarantees: which scripts made this schema, in the order of their names.
SELECT name, checksum FROM schema_script ORDER BY name;
