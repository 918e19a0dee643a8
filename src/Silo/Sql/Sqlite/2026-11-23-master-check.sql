-- Which master secret this database was made with.
--
-- Must guarantee: one value, for ever: the first one stays. It tells one secret from another, and nothing about it.

CREATE TABLE MasterCheck
(
  Id    INTEGER NOT NULL PRIMARY KEY CHECK (Id = 1),
  Value BLOB    NOT NULL CHECK (length(Value) = 32)
) STRICT;
