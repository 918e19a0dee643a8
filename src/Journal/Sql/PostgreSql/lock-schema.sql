-- Guarantees: of those who change the schema one goes on, until its transaction ends; the others wait. Only for
-- order's sake: what may not happen twice is refused by the register's key. The number is this product's own.
SELECT pg_advisory_xact_lock(5571340229846);
