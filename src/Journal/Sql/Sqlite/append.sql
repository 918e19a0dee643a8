-- Guarantees: writes the row if its position is free, and else changes nothing; the number of changed rows tells
-- which. Only the key's conflict is passed over: a broken CHECK is an error.
INSERT INTO segment (poll, box, number, id, bytes)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (poll, box, number) DO NOTHING;
