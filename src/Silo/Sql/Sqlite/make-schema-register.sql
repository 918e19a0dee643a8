-- Which dated scripts made this file's schema, so that a program refuses a file that it does not know.
CREATE TABLE IF NOT EXISTS SchemaScript
(
  Name      TEXT NOT NULL PRIMARY KEY,
  Checksum  TEXT NOT NULL,
  AppliedAt TEXT NOT NULL
) STRICT;
