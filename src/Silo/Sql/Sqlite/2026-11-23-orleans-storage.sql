-- The states of the grains, in the file beside the journal.
--
-- Must guarantee: one row for each state, under a real primary key; a write succeeds only for the holder of the
-- current version, and says so by returning a row; a write is one statement that commits by itself, so that nothing
-- is ever left open on a pooled connection.
--
-- Orleans looks the queries up by their key and binds their parameters by name. The parameters @GrainIdHash and
-- @GrainTypeHash serve databases whose index keys must be short; SQLite's need not be.

CREATE TABLE OrleansStorage
(
  ServiceId              TEXT    NOT NULL,
  -- The state's name ("lifecycle"), not the grain's type: that one begins the key.
  GrainTypeString        TEXT    NOT NULL,
  -- The silo stores every key as text ("poll/lodz/2022"), so both numbers are always 0.
  GrainIdN0              INTEGER NOT NULL,
  GrainIdN1              INTEGER NOT NULL,
  GrainIdExtensionString TEXT    NOT NULL,
  -- JSON in UTF-8; NULL: cleared.
  PayloadBinary          BLOB,
  ModifiedOn             TEXT    NOT NULL,
  -- The ETag.
  Version                INTEGER NOT NULL,
  CONSTRAINT PK_OrleansStorage
    PRIMARY KEY (ServiceId, GrainTypeString, GrainIdExtensionString, GrainIdN0, GrainIdN1)
) STRICT;

-- A first write carries no version and inserts; a later one carries the version it read and updates. Each of the two
-- statements touches nothing in the other's case. No row returned: somebody else was first.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('WriteToStorageKey', '
  UPDATE OrleansStorage
  SET PayloadBinary = @PayloadBinary, ModifiedOn = datetime(''now''), Version = Version + 1
  WHERE @GrainStateVersion IS NOT NULL
    AND ServiceId = @ServiceId
    AND GrainTypeString = @GrainTypeString
    AND GrainIdExtensionString = coalesce(@GrainIdExtensionString, '''')
    AND GrainIdN0 = @GrainIdN0
    AND GrainIdN1 = @GrainIdN1
    AND Version = @GrainStateVersion
  RETURNING Version AS NewGrainStateVersion;

  INSERT INTO OrleansStorage
    (ServiceId, GrainTypeString, GrainIdN0, GrainIdN1, GrainIdExtensionString, PayloadBinary, ModifiedOn, Version)
  SELECT
    @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''''),
    @PayloadBinary, datetime(''now''), 1
  WHERE @GrainStateVersion IS NULL
  ON CONFLICT DO NOTHING
  RETURNING Version AS NewGrainStateVersion;
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
  SET PayloadBinary = NULL, ModifiedOn = datetime(''now''), Version = Version + 1
  WHERE ServiceId = @ServiceId
    AND GrainTypeString = @GrainTypeString
    AND GrainIdExtensionString = coalesce(@GrainIdExtensionString, '''')
    AND GrainIdN0 = @GrainIdN0
    AND GrainIdN1 = @GrainIdN1
    AND Version = @GrainStateVersion
  RETURNING Version AS NewGrainStateVersion;
');
