-- Guarantees: this session changes nothing, whatever it is asked to run, and no statement of it runs for ever.
SET default_transaction_read_only = on;
SET statement_timeout = '10s';
