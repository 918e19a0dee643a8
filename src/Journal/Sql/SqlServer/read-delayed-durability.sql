-- Guarantees: DISABLED, ALLOWED or FORCED: whether a commit may be called done before it is on disk. With ALLOWED only
-- a statement that asks for it is affected, and none of ours does. A server without such a thing refuses the column.
SELECT delayed_durability_desc FROM sys.databases WHERE name = DB_NAME();
