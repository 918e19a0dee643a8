-- Guarantees: the first box after the given one, in the order of the keys, by two looks into the key, however many rows
-- the boxes have: a further box of the same poll, or else the first one of the next poll. With one condition that has an
-- OR, or with DISTINCT, the server would read the rows of every box on its way.
SELECT TOP (1) n.poll, n.box
FROM (
  SELECT same_poll.poll, same_poll.box
  FROM (
    SELECT TOP (1) s.poll, s.box
    FROM segment AS s
    WHERE s.poll = @poll AND s.box > @box
    ORDER BY s.poll, s.box
  ) AS same_poll
  UNION ALL
  SELECT next_poll.poll, next_poll.box
  FROM (
    SELECT TOP (1) s.poll, s.box
    FROM segment AS s
    WHERE s.poll > @poll
    ORDER BY s.poll, s.box
  ) AS next_poll
) AS n
ORDER BY n.poll, n.box;
