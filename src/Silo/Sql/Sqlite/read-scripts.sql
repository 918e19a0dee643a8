-- Guarantees: the dated scripts that made this schema, in the order of their names.
SELECT Name, Checksum FROM SchemaScript ORDER BY Name;
