-- Guarantees: the rows of one box from a number on, in order; committed rows only. The reader stops when its page is
-- full; the limit of rows keeps the server from preparing far more than that.
SELECT TOP (@max_rows) number, id, bytes
FROM segment
WHERE poll = @poll AND box = @box AND number >= @from_number
ORDER BY number;
