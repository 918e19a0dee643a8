-- Guarantees: the server's time at this moment, not at the transaction's beginning.
SELECT clock_timestamp();
