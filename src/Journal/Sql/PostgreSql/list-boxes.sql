-- Guarantees: the next boxes behind the given one, in the order of the keys, each once, by one seek in the index for
-- each, however many rows the boxes have.
WITH RECURSIVE following AS (
  (
    SELECT poll, box
    FROM segment
    WHERE (poll, box) > ($1, $2)
    ORDER BY poll, box
    LIMIT 1
  )
  UNION ALL
  SELECT next.poll, next.box
  FROM following AS f, LATERAL (
    SELECT poll, box
    FROM segment
    WHERE (poll, box) > (f.poll, f.box)
    ORDER BY poll, box
    LIMIT 1
  ) AS next
)
SELECT poll, box
FROM following
LIMIT $3;
