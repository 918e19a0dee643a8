\set choice random(1, 10)
WITH voted AS (INSERT INTO vote (poll, voter, choice) VALUES (1, gen_random_uuid(), :choice) ON CONFLICT DO NOTHING RETURNING choice) UPDATE tally SET votes = votes + 1 WHERE poll = 1 AND choice = (SELECT choice FROM voted);
