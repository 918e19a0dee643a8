-- Guarantees: the next boxes behind the given one, in the order of the keys, each once.
SELECT DISTINCT TOP (@max_boxes) poll, box
FROM segment
WHERE poll > @poll OR (poll = @poll AND box > @box)
ORDER BY poll, box;
