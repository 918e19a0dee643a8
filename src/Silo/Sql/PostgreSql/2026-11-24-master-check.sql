-- Which master secret this database was made with.
--
-- Must guarantee: one value, for ever: the first one stays. It tells one secret from another, and nothing about it.

CREATE TABLE MasterCheck
(
  Id    integer NOT NULL CHECK (Id = 1),
  Value bytea   NOT NULL CHECK (octet_length(Value) = 32),
  CONSTRAINT PK_MasterCheck PRIMARY KEY (Id)
);
