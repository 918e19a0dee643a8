-- Which dated scripts this file has seen. Each is applied once, in one transaction with its row here.
CREATE TABLE IF NOT EXISTS SchemaScript
(
  Name      TEXT NOT NULL PRIMARY KEY,
  AppliedAt TEXT NOT NULL
) STRICT;
