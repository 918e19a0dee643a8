-- Guarantees: one statement, which commits by itself: every row whose position is free and whose predecessor is there is
-- durable when it returns, the rows it returns are exactly those, and no lock outlives it. The others are left out.
--
-- @heads holds the rows, 64 bytes each: poll, box, number, id, where its bytes begin in @bytes, how many they are, and
-- the id of the row before it. At most 1,024 rows: so far the numbers go that they are counted with.
--
-- A row after the first of its box is written only if the row before it is in the table, with the id that the writer
-- knows: after a failover to a server that lacks rows, nothing is written after the gap. A subquery that gives one value
-- is one look into the key for each row, on every server. It sees the table as it was before this statement.
--
-- NOT EXISTS is no lock: another writer may take a position between the look and the insert. The key then refuses
-- the whole statement (2627 or 2601), nothing is written, and the group is sent again, which now sees that row.
-- The rows come in their order, which is the order of the keys, and so do the locks. That is a habit of the server and
-- no promise (an ORDER BY would be none either): a deadlock fails the group, with nothing written.
-- LOOP JOIN looks each position up by its key. A plan that was made while the table was small would else read all of it
-- for each flush, and meet the locks of everybody's rows. Nothing but speed rests on it.
-- The session has XACT_ABORT ON and a short LOCK_TIMEOUT, set when the connection is opened.
INSERT INTO segment (poll, box, number, id, bytes)
OUTPUT inserted.poll, inserted.box, inserted.number
SELECT r.poll, r.box, r.number, r.id, SUBSTRING(@bytes, r.first_byte + 1, r.size_bytes)
FROM (
  SELECT
    CAST(SUBSTRING(@heads, 64 * n.i + 1, 16) AS binary(16)) AS poll,
    CAST(CAST(SUBSTRING(@heads, 64 * n.i + 17, 4) AS binary(4)) AS int) AS box,
    CAST(CAST(SUBSTRING(@heads, 64 * n.i + 21, 4) AS binary(4)) AS int) AS number,
    CAST(SUBSTRING(@heads, 64 * n.i + 25, 16) AS binary(16)) AS id,
    CAST(CAST(SUBSTRING(@heads, 64 * n.i + 41, 4) AS binary(4)) AS int) AS first_byte,
    CAST(CAST(SUBSTRING(@heads, 64 * n.i + 45, 4) AS binary(4)) AS int) AS size_bytes,
    CAST(SUBSTRING(@heads, 64 * n.i + 49, 16) AS binary(16)) AS previous
  FROM (
    SELECT 256 * a.digit + 16 * b.digit + c.digit AS i
    FROM (VALUES (0), (1), (2), (3)) AS a (digit)
    CROSS JOIN (
      VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)
    ) AS b (digit)
    CROSS JOIN (
      VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)
    ) AS c (digit)
  ) AS n
  WHERE 64 * n.i < DATALENGTH(@heads)
) AS r
WHERE NOT EXISTS (
  SELECT 1
  FROM segment AS s
  WHERE s.poll = r.poll AND s.box = r.box AND s.number = r.number
)
AND (r.number = 1 OR r.previous = (
  SELECT p.id
  FROM segment AS p
  WHERE p.poll = r.poll AND p.box = r.box AND p.number = r.number - 1
))
OPTION (LOOP JOIN);
