-- Guarantees: the rows of one box from a number on, in order; committed rows only. The reader stops when its page is
-- full; the limit of rows keeps the server from preparing far more than that.
SELECT number, id, bytes
FROM segment
WHERE poll = $1 AND box = $2 AND number >= $3
ORDER BY number
LIMIT $4;
