-- The silos of the cluster: who is there, who is dead, and who said so.
--
-- Must guarantee: the table of a cluster changes by one writer at a time, which must name the version it has read: a
-- change and its version are one statement, so that two silos that declare each other dead at the same moment cannot
-- both succeed. A row for each start of a silo, under a real primary key.
--
-- Orleans looks the queries up by their key and binds their parameters by name. A query that writes answers with one
-- number: 1, it has; 0, somebody else was first, read again.

CREATE TABLE OrleansMembershipVersionTable
(
  DeploymentId text        NOT NULL,
  Timestamp    timestamptz NOT NULL DEFAULT now(),
  Version      integer     NOT NULL DEFAULT 0,
  CONSTRAINT PK_OrleansMembershipVersionTable PRIMARY KEY (DeploymentId)
);

CREATE TABLE OrleansMembershipTable
(
  DeploymentId text        NOT NULL,
  Address      text        NOT NULL,
  Port         integer     NOT NULL,
  -- When the silo was started: a silo that comes back is another one.
  Generation   integer     NOT NULL,
  SiloName     text        NOT NULL,
  HostName     text        NOT NULL,
  Status       integer     NOT NULL,
  -- The gateway's; 0: it has none.
  ProxyPort    integer     NOT NULL,
  SuspectTimes text,
  StartTime    timestamptz NOT NULL,
  IAmAliveTime timestamptz NOT NULL,
  CONSTRAINT PK_OrleansMembershipTable PRIMARY KEY (DeploymentId, Address, Port, Generation)
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('InsertMembershipVersionKey', '
  WITH made AS (
    INSERT INTO OrleansMembershipVersionTable (DeploymentId)
    VALUES (@DeploymentId)
    ON CONFLICT (DeploymentId) DO NOTHING
    RETURNING 1
  )
  SELECT count(*)::integer FROM made;
');

-- The version's row is what the writers wait for; whoever was second then finds another version than the one it names.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('InsertMembershipKey', '
  WITH version AS (
    UPDATE OrleansMembershipVersionTable AS v
    SET Timestamp = now(), Version = v.Version + 1
    WHERE v.DeploymentId = @DeploymentId
      AND v.Version = @Version
      AND NOT EXISTS (
        SELECT 1
        FROM OrleansMembershipTable AS m
        WHERE m.DeploymentId = @DeploymentId
          AND m.Address = @Address AND m.Port = @Port AND m.Generation = @Generation)
    RETURNING v.DeploymentId
  ), member AS (
    INSERT INTO OrleansMembershipTable
      (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
    SELECT
      version.DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime,
      @IAmAliveTime
    FROM version
    RETURNING 1
  )
  SELECT count(*)::integer FROM member;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('UpdateMembershipKey', '
  WITH version AS (
    UPDATE OrleansMembershipVersionTable AS v
    SET Timestamp = now(), Version = v.Version + 1
    WHERE v.DeploymentId = @DeploymentId
      AND v.Version = @Version
      AND EXISTS (
        SELECT 1
        FROM OrleansMembershipTable AS m
        WHERE m.DeploymentId = @DeploymentId
          AND m.Address = @Address AND m.Port = @Port AND m.Generation = @Generation)
    RETURNING v.DeploymentId
  ), member AS (
    UPDATE OrleansMembershipTable AS m
    SET Status = @Status, SuspectTimes = @SuspectTimes, IAmAliveTime = @IAmAliveTime
    FROM version
    WHERE m.DeploymentId = version.DeploymentId
      AND m.Address = @Address AND m.Port = @Port AND m.Generation = @Generation
    RETURNING 1
  )
  SELECT count(*)::integer FROM member;
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
