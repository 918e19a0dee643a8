-- Guarantees: what the writing session rests on, whatever the server's, the database's or the user's defaults are.
--
-- synchronous_commit  A commit waits for the disk, and for the synchronous standby where there is one. Only
--                     remote_apply promises more, and is kept.
-- lock_timeout        Another writer's lock is not waited for longer than this: the rows then failed, for certain.
-- statement_timeout   The same for many short waits one after the other. It ends before the commit begins, so it can
--                     never leave an outcome open; the client's own time-out is longer.
-- client_min_messages Warnings are told: one may be that the standby has not confirmed a commit.
-- work_mem            A flush of 16 MB is unfolded in memory and not in a file.
-- enable_seqscan      The append looks up each predecessor by the key's index. A plan that was made while the table was
-- plan_cache_mode     small, or without statistics, would otherwise read the whole table for each row; and the one plan
--                     of the statement is made once for the session, not again for each flush.
SELECT set_config(
  'synchronous_commit',
  CASE current_setting('synchronous_commit') WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END,
  false);
SET lock_timeout = '2s';
SET statement_timeout = '4s';
SET client_min_messages = warning;
SET work_mem = '64MB';
SET enable_seqscan = off;
SET plan_cache_mode = force_generic_plan;
SET default_transaction_read_only = off;
