-- The queries of Orleans' providers, which look them up here by their key when a silo or a client starts.
--
-- Must guarantee: one text for a key. The scripts that follow put theirs in.

CREATE TABLE OrleansQuery
(
  QueryKey  nvarchar(64)  NOT NULL,
  QueryText nvarchar(max) NOT NULL,
  CONSTRAINT PK_OrleansQuery PRIMARY KEY (QueryKey)
);
