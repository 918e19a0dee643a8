-- Guarantees: the next boxes behind the given one, in the order of the keys, each once.
SELECT DISTINCT poll, box
FROM segment
WHERE (poll, box) > ($1, $2)
ORDER BY poll, box
LIMIT $3;
