-- The states of the grains.
--
-- Must guarantee: one row for each state, under a real primary key, so that of two first writes one wins and the other
-- is told; a write succeeds only for the holder of the current version, and says so by returning a row; a write is one
-- statement that commits by itself, so that nothing is ever left open on a pooled connection.
--
-- Orleans looks the queries up by their key and binds their parameters by name. The parameters @GrainIdHash and
-- @GrainTypeHash serve keys that are too long for an index: ours are ids of at most 64 characters, and the key holds
-- them as they are, compared byte by byte whatever the database's collation is: "Lodz" and "lodz" are two cities.

CREATE TABLE OrleansStorage
(
  ServiceId              nvarchar(64)   COLLATE Latin1_General_BIN2 NOT NULL,
  -- The state's name ("life"), not the grain's type: that one begins the key.
  GrainTypeString        nvarchar(64)   COLLATE Latin1_General_BIN2 NOT NULL,
  -- The silo stores every key as text ("poll/lodz/2022"), so both numbers are always 0.
  GrainIdN0              bigint         NOT NULL,
  GrainIdN1              bigint         NOT NULL,
  GrainIdExtensionString nvarchar(256)  COLLATE Latin1_General_BIN2 NOT NULL,
  -- JSON in UTF-8; NULL: cleared.
  PayloadBinary          varbinary(max) NULL,
  ModifiedOn             datetime2(3)   NOT NULL,
  -- The ETag.
  Version                int            NOT NULL,
  CONSTRAINT PK_OrleansStorage
    PRIMARY KEY (ServiceId, GrainTypeString, GrainIdExtensionString, GrainIdN0, GrainIdN1)
);
GO

-- A first write carries no version and inserts; a later one carries the version it read and updates. No row returned:
-- somebody else was first. NOT EXISTS is no lock: in a race of first writes the key refuses the others (2627), which
-- the silo tells its grain as the same.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('WriteToStorageKey', '
  SET NOCOUNT ON;
  DECLARE @Written int;
  SET @Written = NULL;

  IF @GrainStateVersion IS NOT NULL
  BEGIN
    UPDATE OrleansStorage
    SET PayloadBinary = @PayloadBinary, ModifiedOn = SYSUTCDATETIME(), Version = Version + 1
    WHERE ServiceId = @ServiceId
      AND GrainTypeString = @GrainTypeString
      AND GrainIdExtensionString = COALESCE(@GrainIdExtensionString, '''')
      AND GrainIdN0 = @GrainIdN0
      AND GrainIdN1 = @GrainIdN1
      AND Version = @GrainStateVersion;
    IF @@ROWCOUNT = 1 SET @Written = @GrainStateVersion + 1;
  END
  ELSE
  BEGIN
    INSERT INTO OrleansStorage
      (ServiceId, GrainTypeString, GrainIdN0, GrainIdN1, GrainIdExtensionString, PayloadBinary, ModifiedOn, Version)
    SELECT
      @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, COALESCE(@GrainIdExtensionString, ''''),
      @PayloadBinary, SYSUTCDATETIME(), 1
    WHERE NOT EXISTS (
      SELECT 1
      FROM OrleansStorage AS s
      WHERE s.ServiceId = @ServiceId
        AND s.GrainTypeString = @GrainTypeString
        AND s.GrainIdExtensionString = COALESCE(@GrainIdExtensionString, '''')
        AND s.GrainIdN0 = @GrainIdN0
        AND s.GrainIdN1 = @GrainIdN1);
    IF @@ROWCOUNT = 1 SET @Written = 1;
  END

  SELECT @Written AS NewGrainStateVersion WHERE @Written IS NOT NULL;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ReadFromStorageKey', '
  SELECT PayloadBinary, Version
  FROM OrleansStorage
  WHERE ServiceId = @ServiceId
    AND GrainTypeString = @GrainTypeString
    AND GrainIdExtensionString = COALESCE(@GrainIdExtensionString, '''')
    AND GrainIdN0 = @GrainIdN0
    AND GrainIdN1 = @GrainIdN1;
');

-- The row stays, so that the versions of a state never begin again.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ClearStorageKey', '
  SET NOCOUNT ON;

  UPDATE OrleansStorage
  SET PayloadBinary = NULL, ModifiedOn = SYSUTCDATETIME(), Version = Version + 1
  WHERE ServiceId = @ServiceId
    AND GrainTypeString = @GrainTypeString
    AND GrainIdExtensionString = COALESCE(@GrainIdExtensionString, '''')
    AND GrainIdN0 = @GrainIdN0
    AND GrainIdN1 = @GrainIdN1
    AND Version = @GrainStateVersion;

  SELECT @GrainStateVersion + 1 AS NewGrainStateVersion WHERE @@ROWCOUNT = 1;
');
GO
