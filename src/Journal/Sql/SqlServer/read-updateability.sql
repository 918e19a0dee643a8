-- Guarantees: READ_WRITE where the database can be written through this connection, READ_ONLY where it cannot (also a
-- readable secondary), NULL where the server does not know the question.
SELECT CAST(DATABASEPROPERTYEX(DB_NAME(), 'Updateability') AS nvarchar(128));
