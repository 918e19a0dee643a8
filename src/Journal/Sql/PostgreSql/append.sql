-- Guarantees: one statement, which commits by itself: every row whose position is free is durable when the server is
-- ready for the next statement, the ids it returns are exactly those rows', in the order given, and no lock outlives
-- it. Rows whose position is taken are passed over, without spoiling the others. The rows come sorted by key, and
-- unnest keeps their order: so do the locks. The session is as open.sql has made it.
INSERT INTO segment (poll, box, number, id, bytes)
SELECT poll, box, number, id, bytes
FROM unnest($1::bytea[], $2::integer[], $3::integer[], $4::uuid[], $5::bytea[]) AS r (poll, box, number, id, bytes)
ON CONFLICT (poll, box, number) DO NOTHING
RETURNING id;
