-- Guarantees: the names of the tables, by which a foreign file is told from an empty one.
SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name;
