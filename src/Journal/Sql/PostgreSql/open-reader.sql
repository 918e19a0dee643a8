-- Guarantees: this session changes nothing, whatever it is asked to run, and no statement of it runs for ever. What it
-- confirms (confirm.sql) waits for the synchronous standby as the writer's commits do, and a warning about that is told.
SELECT set_config(
  'synchronous_commit',
  CASE current_setting('synchronous_commit') WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END,
  false);
SET default_transaction_read_only = on;
SET statement_timeout = '10s';
SET client_min_messages = warning;
