-- Guarantees: the rows of one box from a number on, in order; committed rows only. No more than $5 rows, and no more
-- than fit into $4 bytes, but at least one: what is not wanted never leaves the server. The sum looks at the sizes
-- alone, which stand in the row even when the bytes are stored elsewhere.
SELECT number, id, bytes
FROM (
  SELECT number, id, bytes, sum(octet_length(bytes)) OVER (ORDER BY number) AS total
  FROM (
    SELECT number, id, bytes
    FROM segment
    WHERE poll = $1 AND box = $2 AND number >= $3
    ORDER BY number
    LIMIT $5
  ) AS r
) AS p
WHERE total <= $4 OR total = octet_length(bytes)
ORDER BY number;
