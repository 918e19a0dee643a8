-- Guarantees: a commit of this session waits for the disk, and for the synchronous standby where there is one, whatever
-- the server's, the database's or the user's defaults are: what a grain's state says is acknowledged as a ballot is. Only
-- remote_apply promises more, and is kept. For every session that is not the journal's own.
SELECT set_config(
  'synchronous_commit',
  CASE current_setting('synchronous_commit') WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END,
  false);
SET default_transaction_read_only = off;
