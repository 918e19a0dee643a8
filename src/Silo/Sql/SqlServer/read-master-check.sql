-- Guarantees: the check value of the master secret that this database was made with; no row: none was used yet.
SELECT Value FROM MasterCheck WHERE Id = 1;
