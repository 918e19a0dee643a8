-- Guarantees: as append.sql, for a single row and with plain parameters: the box-by-box way. The number of rows it has
-- written, 0 or 1, tells whether the position was free and the predecessor there.
INSERT INTO segment (poll, box, number, id, bytes)
SELECT @poll, @box, @number, @id, @bytes
WHERE NOT EXISTS (
  SELECT 1
  FROM segment AS s
  WHERE s.poll = @poll AND s.box = @box AND s.number = @number
)
AND (@number = 1 OR @previous = (
  SELECT p.id
  FROM segment AS p
  WHERE p.poll = @poll AND p.box = @box AND p.number = @number - 1
));
