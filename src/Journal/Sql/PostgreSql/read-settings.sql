-- Guarantees: what durability rests on, as the open session has it and not as it was asked for; and whether the
-- journal's table is there and is kept in the log (p).
SELECT
  current_setting('server_version_num')::integer AS version,
  pg_is_in_recovery() AS is_standby,
  current_setting('fsync') AS fsync,
  current_setting('full_page_writes') AS full_page_writes,
  current_setting('synchronous_commit') AS synchronous_commit,
  coalesce((SELECT relpersistence::text FROM pg_class WHERE oid = to_regclass('segment')), '') AS persistence;
