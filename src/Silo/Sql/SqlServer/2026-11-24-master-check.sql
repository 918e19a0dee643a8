-- Which master secret this database was made with.
--
-- Must guarantee: one value, for ever: the first one stays. It tells one secret from another, and nothing about it.

CREATE TABLE MasterCheck
(
  Id    int        NOT NULL CONSTRAINT CK_MasterCheck_Id CHECK (Id = 1),
  Value binary(32) NOT NULL,
  CONSTRAINT PK_MasterCheck PRIMARY KEY (Id)
);
