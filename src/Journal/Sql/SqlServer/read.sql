-- Guarantees: the rows of one box from a number on, in order; committed rows only. The reader stops when its page is
-- full; the limit of rows keeps the server from preparing far more than that. The size comes before the bytes, so that
-- the reader can leave alone what does not fit.
SELECT TOP (@max_rows) number, id, CAST(DATALENGTH(bytes) AS bigint) AS size_bytes, bytes
FROM segment
WHERE poll = @poll AND box = @box AND number >= @from_number
ORDER BY number;
