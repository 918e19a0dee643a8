-- Guarantees: one statement, which commits by itself: every row whose position is free is durable when it returns,
-- the rows it returns are exactly those, and no lock outlives it. Rows whose position is taken are left out.
--
-- NOT EXISTS is no lock: another writer may take a position between the look and the insert. The key then refuses
-- the whole statement (2627 or 2601), nothing is written, and the group is sent again, which now sees that row.
-- The parameter has the table's own key, so its rows come in the order of the keys, and so do the locks. That is a
-- habit of the server and no promise (an ORDER BY would be none either, and not every server takes one here): a
-- deadlock fails the group, with nothing written.
-- The session has XACT_ABORT ON and a short LOCK_TIMEOUT, set when the connection is opened.
INSERT INTO segment (poll, box, number, id, bytes)
OUTPUT inserted.poll, inserted.box, inserted.number
SELECT r.poll, r.box, r.number, r.id, r.bytes
FROM @rows AS r
WHERE NOT EXISTS (
  SELECT 1
  FROM segment AS s
  WHERE s.poll = r.poll AND s.box = r.box AND s.number = r.number
);
