-- The silos of the cluster: who is there, who is dead, and who said so.
--
-- Must guarantee: the table of a cluster changes by one writer at a time, which must name the version it has read: a
-- change and its version are one transaction, so that two silos that declare each other dead at the same moment cannot
-- both succeed. A row for each start of a silo, under a real primary key.
--
-- Orleans looks the queries up by their key and binds their parameters by name. A query that writes answers with one
-- number: 1, it has; 0, somebody else was first, read again. The version's row is what the writers wait for; whoever
-- was second then finds another version than the one it names, and changes nothing.

CREATE TABLE OrleansMembershipVersionTable
(
  DeploymentId nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
  Timestamp    datetime2(3) NOT NULL,
  Version      int          NOT NULL,
  CONSTRAINT PK_OrleansMembershipVersionTable PRIMARY KEY (DeploymentId)
);
GO

CREATE TABLE OrleansMembershipTable
(
  DeploymentId nvarchar(64)  COLLATE Latin1_General_BIN2 NOT NULL,
  Address      nvarchar(45)  COLLATE Latin1_General_BIN2 NOT NULL,
  Port         int           NOT NULL,
  -- When the silo was started: a silo that comes back is another one.
  Generation   int           NOT NULL,
  SiloName     nvarchar(150) NOT NULL,
  HostName     nvarchar(150) NOT NULL,
  Status       int           NOT NULL,
  -- The gateway's; 0: it has none.
  ProxyPort    int           NOT NULL,
  SuspectTimes nvarchar(max) NULL,
  StartTime    datetime2(3)  NOT NULL,
  IAmAliveTime datetime2(3)  NOT NULL,
  CONSTRAINT PK_OrleansMembershipTable PRIMARY KEY (DeploymentId, Address, Port, Generation)
);
GO

-- In a race of two first ones the key refuses one, with an error: that silo tries again.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('InsertMembershipVersionKey', '
  SET NOCOUNT ON;

  INSERT INTO OrleansMembershipVersionTable (DeploymentId, Timestamp, Version)
  SELECT @DeploymentId, SYSUTCDATETIME(), 0
  WHERE NOT EXISTS (SELECT 1 FROM OrleansMembershipVersionTable WHERE DeploymentId = @DeploymentId);

  SELECT @@ROWCOUNT;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('InsertMembershipKey', '
  SET NOCOUNT ON;
  SET XACT_ABORT ON;
  DECLARE @Changed int;
  BEGIN TRANSACTION;

  UPDATE OrleansMembershipVersionTable
  SET Timestamp = SYSUTCDATETIME(), Version = Version + 1
  WHERE DeploymentId = @DeploymentId
    AND Version = @Version
    AND NOT EXISTS (
      SELECT 1
      FROM OrleansMembershipTable AS m
      WHERE m.DeploymentId = @DeploymentId
        AND m.Address = @Address AND m.Port = @Port AND m.Generation = @Generation);
  SET @Changed = @@ROWCOUNT;

  IF @Changed = 1
    INSERT INTO OrleansMembershipTable
      (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
    VALUES
      (@DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime);

  COMMIT TRANSACTION;
  SELECT @Changed;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('UpdateMembershipKey', '
  SET NOCOUNT ON;
  SET XACT_ABORT ON;
  DECLARE @Changed int;
  BEGIN TRANSACTION;

  UPDATE OrleansMembershipVersionTable
  SET Timestamp = SYSUTCDATETIME(), Version = Version + 1
  WHERE DeploymentId = @DeploymentId
    AND Version = @Version
    AND EXISTS (
      SELECT 1
      FROM OrleansMembershipTable AS m
      WHERE m.DeploymentId = @DeploymentId
        AND m.Address = @Address AND m.Port = @Port AND m.Generation = @Generation);
  SET @Changed = @@ROWCOUNT;

  IF @Changed = 1
    UPDATE OrleansMembershipTable
    SET Status = @Status, SuspectTimes = @SuspectTimes, IAmAliveTime = @IAmAliveTime
    WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation;

  COMMIT TRANSACTION;
  SELECT @Changed;
');

-- Each silo writes its own row's time: no version, and nobody waits.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('UpdateIAmAlivetimeKey', '
  UPDATE OrleansMembershipTable
  SET IAmAliveTime = @IAmAliveTime
  WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation;
');

-- The version comes also when no silo does.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('MembershipReadRowKey', '
  SELECT
    v.DeploymentId, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort, m.SuspectTimes,
    m.StartTime, m.IAmAliveTime, v.Version
  FROM OrleansMembershipVersionTable AS v
  LEFT JOIN OrleansMembershipTable AS m
    ON m.DeploymentId = v.DeploymentId
    AND m.Address = @Address AND m.Port = @Port AND m.Generation = @Generation
  WHERE v.DeploymentId = @DeploymentId;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('MembershipReadAllKey', '
  SELECT
    v.DeploymentId, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort, m.SuspectTimes,
    m.StartTime, m.IAmAliveTime, v.Version
  FROM OrleansMembershipVersionTable AS v
  LEFT JOIN OrleansMembershipTable AS m ON m.DeploymentId = v.DeploymentId
  WHERE v.DeploymentId = @DeploymentId;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('GatewaysQueryKey', '
  SELECT Address, ProxyPort, Generation
  FROM OrleansMembershipTable
  WHERE DeploymentId = @DeploymentId AND Status = @Status AND ProxyPort > 0;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('DeleteMembershipTableEntriesKey', '
  DELETE FROM OrleansMembershipTable WHERE DeploymentId = @DeploymentId;
  DELETE FROM OrleansMembershipVersionTable WHERE DeploymentId = @DeploymentId;
');

-- 3: active. What is not, and has given no sign since that time, is history.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('CleanupDefunctSiloEntriesKey', '
  DELETE FROM OrleansMembershipTable
  WHERE DeploymentId = @DeploymentId AND IAmAliveTime < @IAmAliveTime AND Status <> 3;
');
GO
