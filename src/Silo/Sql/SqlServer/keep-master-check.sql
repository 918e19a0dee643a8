-- Guarantees: keeps the check value of the first master secret; any later one changes nothing. Of two first ones at
-- the same moment the key refuses one.
INSERT INTO MasterCheck (Id, Value)
SELECT 1, @Value
WHERE NOT EXISTS (SELECT 1 FROM MasterCheck WHERE Id = 1);
