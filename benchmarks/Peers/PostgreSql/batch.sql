-- A batch in one statement, so in one transaction. The counters are locked in one order, or two batches would wait for
-- each other; what it answers is how many of its voters had not voted yet.
WITH voted AS (
  INSERT INTO vote (poll, voter, choice)
  SELECT 1, ballot.voter, ballot.choice
  FROM unnest($1, $2) AS ballot (voter, choice)
  ON CONFLICT DO NOTHING
  RETURNING choice
), counted AS (
  SELECT choice, count(*) AS votes FROM voted GROUP BY choice
), held AS MATERIALIZED (
  SELECT tally.choice, counted.votes
  FROM tally JOIN counted USING (choice)
  WHERE tally.poll = 1
  ORDER BY tally.choice
  FOR UPDATE OF tally
), added AS (
  UPDATE tally SET votes = tally.votes + held.votes
  FROM held
  WHERE tally.poll = 1 AND tally.choice = held.choice
  RETURNING held.votes
)
SELECT coalesce(sum(votes), 0)::bigint FROM added;
