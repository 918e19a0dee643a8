-- Makes the database and its owner, once; run again it changes nothing. For sqlcmd, with the variable Password.
-- Read-committed snapshot: readers of the silos' table never wait for a writer. Durability stays full (the default).
IF DB_ID(N'mvoting') IS NULL
BEGIN
    CREATE DATABASE mvoting;
    ALTER DATABASE mvoting SET READ_COMMITTED_SNAPSHOT ON;
END
GO
IF SUSER_ID(N'mvoting') IS NULL
    CREATE LOGIN mvoting WITH PASSWORD = N'$(Password)', DEFAULT_DATABASE = mvoting;
GO
USE mvoting;
GO
IF USER_ID(N'mvoting') IS NULL
BEGIN
    CREATE USER mvoting FOR LOGIN mvoting;
    ALTER ROLE db_owner ADD MEMBER mvoting;
END
GO
