-- Guarantees: the first box behind the given one, by one seek in the index, however many rows the boxes have.
SELECT poll, box
FROM segment
WHERE (poll, box) > (@poll, @box)
ORDER BY poll, box
LIMIT 1;
