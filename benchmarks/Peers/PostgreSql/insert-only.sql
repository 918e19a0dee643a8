\set choice random(1, 10)
INSERT INTO vote (poll, voter, choice) VALUES (1, gen_random_uuid(), :choice) ON CONFLICT DO NOTHING;
