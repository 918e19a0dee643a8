-- The queries of Orleans' storage providers, which look them up here by their key when the silo starts.
--
-- Must guarantee: one text for a key. The scripts that follow put theirs in.

CREATE TABLE OrleansQuery
(
  QueryKey  TEXT NOT NULL PRIMARY KEY,
  QueryText TEXT NOT NULL
) STRICT;
