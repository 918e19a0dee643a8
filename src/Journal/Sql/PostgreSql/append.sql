-- Guarantees: one statement, which commits by itself: every row whose position is free is durable when it returns,
-- the rows it returns are exactly those, and no lock outlives it. Rows whose position is taken are passed over,
-- without spoiling the others. The rows come sorted by key, and unnest keeps their order: so do the locks.
-- The session has synchronous_commit on and a short lock_timeout (open.sql).
INSERT INTO segment (poll, box, number, id, bytes)
SELECT poll, box, number, id, bytes
FROM unnest($1::bytea[], $2::integer[], $3::integer[], $4::uuid[], $5::bytea[]) AS r (poll, box, number, id, bytes)
ON CONFLICT (poll, box, number) DO NOTHING
RETURNING poll, box, number;
