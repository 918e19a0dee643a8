-- The states of the grains.
--
-- Must guarantee: one row for each state, under a real primary key, so that of two first writes one wins and the other
-- is told; a write succeeds only for the holder of the current version, and says so by returning a row; a write is one
-- statement that commits by itself, so that nothing is ever left open on a pooled connection.
--
-- Orleans looks the queries up by their key and binds their parameters by name. The parameters @GrainIdHash and
-- @GrainTypeHash serve databases whose index keys must be short: ours are ids of at most 64 characters, and the key
-- holds them as they are, compared byte by byte.

CREATE TABLE OrleansStorage
(
  ServiceId              text        NOT NULL,
  -- The state's name ("life"), not the grain's type: that one begins the key.
  GrainTypeString        text        NOT NULL,
  -- The silo stores every key as text ("poll/lodz/2022"), so both numbers are always 0.
  GrainIdN0              bigint      NOT NULL,
  GrainIdN1              bigint      NOT NULL,
  GrainIdExtensionString text        NOT NULL,
  -- JSON in UTF-8; NULL: cleared.
  PayloadBinary          bytea,
  ModifiedOn             timestamptz NOT NULL,
  -- The ETag.
  Version                integer     NOT NULL,
  CONSTRAINT PK_OrleansStorage
    PRIMARY KEY (ServiceId, GrainTypeString, GrainIdExtensionString, GrainIdN0, GrainIdN1)
);

-- A first write carries no version and inserts; a later one carries the version it read and updates. Each of the two
-- parts touches nothing in the other's case. No row returned: somebody else was first.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('WriteToStorageKey', '
  WITH changed AS (
    UPDATE OrleansStorage AS s
    SET PayloadBinary = @PayloadBinary, ModifiedOn = now(), Version = s.Version + 1
    WHERE @GrainStateVersion IS NOT NULL
      AND s.ServiceId = @ServiceId
      AND s.GrainTypeString = @GrainTypeString
      AND s.GrainIdExtensionString = coalesce(@GrainIdExtensionString, '''')
      AND s.GrainIdN0 = @GrainIdN0
      AND s.GrainIdN1 = @GrainIdN1
      AND s.Version = @GrainStateVersion
    RETURNING s.Version
  ), made AS (
    INSERT INTO OrleansStorage AS s
      (ServiceId, GrainTypeString, GrainIdN0, GrainIdN1, GrainIdExtensionString, PayloadBinary, ModifiedOn, Version)
    SELECT
      @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''''),
      @PayloadBinary, now(), 1
    WHERE @GrainStateVersion IS NULL
    ON CONFLICT DO NOTHING
    RETURNING s.Version
  )
  SELECT Version AS NewGrainStateVersion FROM changed
  UNION ALL
  SELECT Version AS NewGrainStateVersion FROM made;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ReadFromStorageKey', '
  SELECT PayloadBinary, Version
  FROM OrleansStorage
  WHERE ServiceId = @ServiceId
    AND GrainTypeString = @GrainTypeString
    AND GrainIdExtensionString = coalesce(@GrainIdExtensionString, '''')
    AND GrainIdN0 = @GrainIdN0
    AND GrainIdN1 = @GrainIdN1;
');

-- The row stays, so that the versions of a state never begin again.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ClearStorageKey', '
  UPDATE OrleansStorage
  SET PayloadBinary = NULL, ModifiedOn = now(), Version = Version + 1
  WHERE ServiceId = @ServiceId
    AND GrainTypeString = @GrainTypeString
    AND GrainIdExtensionString = coalesce(@GrainIdExtensionString, '''')
    AND GrainIdN0 = @GrainIdN0
    AND GrainIdN1 = @GrainIdN1
    AND Version = @GrainStateVersion
  RETURNING Version AS NewGrainStateVersion;
');
