-- Guarantees: keeps the check value of the first master secret; any later one changes nothing.
INSERT INTO MasterCheck (Id, Value) VALUES (1, @Value)
ON CONFLICT (Id) DO NOTHING;
