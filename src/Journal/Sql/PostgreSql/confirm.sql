-- Guarantees: when the statement's commit is through, every row that this session could see before it has reached the
-- synchronous standby, where one is asked for; without one it costs nothing. A row is seen before that when its
-- writer's wait was cancelled, or after a crash of the primary in between. An empty message in the log makes the
-- commit wait like any other; PostgreSQL itself makes nothing of it.
SELECT
  pg_is_in_recovery(),
  CASE
    WHEN NOT pg_is_in_recovery() AND current_setting('synchronous_standby_names') <> ''
    THEN pg_logical_emit_message(true, 'mvoting', '')
  END;
