-- Guarantees: runs in the transaction of the script it names, so that the two are there together or not at all.
INSERT INTO SchemaScript (Name, Checksum, AppliedAt)
VALUES (@Name, @Checksum, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));
