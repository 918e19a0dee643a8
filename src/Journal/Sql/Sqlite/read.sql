-- Guarantees: the rows of one box from a number on, in order. The reader stops when its page is full.
SELECT number, id, bytes
FROM segment
WHERE poll = @poll AND box = @box AND number >= @from_number
ORDER BY number;
