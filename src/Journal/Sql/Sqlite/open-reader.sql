-- Guarantees: this connection changes nothing, whatever it is asked to run.
PRAGMA query_only = ON;
PRAGMA cache_size = -2048;
PRAGMA trusted_schema = OFF;
