-- Guarantees: as append.sql, for a single row and without a table for a parameter: the box-by-box way. The number
-- of rows it has written, 0 or 1, tells whether the position was free.
INSERT INTO segment (poll, box, number, id, bytes)
SELECT @poll, @box, @number, @id, @bytes
WHERE NOT EXISTS (
  SELECT 1
  FROM segment AS s
  WHERE s.poll = @poll AND s.box = @box AND s.number = @number
);
