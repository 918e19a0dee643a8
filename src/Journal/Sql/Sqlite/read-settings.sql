-- Guarantees: what durability rests on, as the open connection has it and not as it was asked for.
SELECT
  (SELECT journal_mode FROM pragma_journal_mode) AS journal_mode,
  (SELECT synchronous FROM pragma_synchronous) AS synchronous;
