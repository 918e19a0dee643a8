-- Guarantees: one statement, which commits by itself: every row whose position is free and whose predecessor is there
-- is durable when the server is ready for the next statement, the ids it returns are exactly those rows', in the order
-- given, and no lock outlives it. The others are passed over, without spoiling their neighbours. The rows come sorted by
-- key, and unnest keeps their order: so do the locks. The session is as open.sql has made it.
--
-- A row after the first of its box is written only if the row before it is in the table, with the id that the writer
-- knows: after a failover to a server that lacks rows, nothing is written after the gap. A subquery that gives one value
-- is one look into the key's index for each row; as EXISTS or a join the server could read the whole table instead
-- (open.sql keeps it from doing so here). The bytes of that row are not read. It sees the table as it was before
-- this statement: of two consecutive rows of a box in one flush the second is passed over.
INSERT INTO segment (poll, box, number, id, bytes)
SELECT r.poll, r.box, r.number, r.id, r.bytes
FROM unnest($1::bytea[], $2::integer[], $3::integer[], $4::uuid[], $5::bytea[], $6::uuid[])
  AS r (poll, box, number, id, bytes, previous)
WHERE r.number = 1 OR r.previous = (
  SELECT p.id
  FROM segment AS p
  WHERE p.poll = r.poll AND p.box = r.box AND p.number = r.number - 1
)
ON CONFLICT (poll, box, number) DO NOTHING
RETURNING id;
