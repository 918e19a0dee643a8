-- The queries of Orleans' providers, which look them up here by their key when a silo or a client starts.
--
-- Must guarantee: one text for a key. The scripts that follow put theirs in.

CREATE TABLE OrleansQuery
(
  QueryKey  text NOT NULL,
  QueryText text NOT NULL,
  CONSTRAINT PK_OrleansQuery PRIMARY KEY (QueryKey)
);
