-- Keeps that a dated script was applied.
INSERT INTO SchemaScript (Name, AppliedAt) VALUES (@Name, datetime('now'));
