-- The dated scripts that this file has seen.
SELECT Name FROM SchemaScript;
