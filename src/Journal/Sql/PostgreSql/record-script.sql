-- Guarantees: runs in the transaction of the script it names, so that the two are there together or not at all.
INSERT INTO schema_script (name, checksum) VALUES ($1, $2);
