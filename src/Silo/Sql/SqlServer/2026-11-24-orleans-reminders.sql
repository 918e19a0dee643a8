-- The grains' reminders: a poll is woken at its next moment, also when every silo was down at that moment.
--
-- Must guarantee: one row for each reminder of a grain, under a real primary key; a removal succeeds only for the
-- version it names. Orleans looks the queries up by their key and binds their parameters by name.
--
-- A binary collation, whatever the database's is: "Lodz" and "lodz" are two cities.

CREATE TABLE OrleansRemindersTable
(
  ServiceId    nvarchar(64)  COLLATE Latin1_General_BIN2 NOT NULL,
  GrainId      nvarchar(256) COLLATE Latin1_General_BIN2 NOT NULL,
  ReminderName nvarchar(64)  COLLATE Latin1_General_BIN2 NOT NULL,
  StartTime    datetime2(3)  NOT NULL,
  -- Milliseconds.
  Period       bigint        NOT NULL,
  GrainHash    int           NOT NULL,
  -- The ETag.
  Version      int           NOT NULL,
  CONSTRAINT PK_OrleansRemindersTable PRIMARY KEY (ServiceId, GrainId, ReminderName)
);
GO

CREATE INDEX IX_OrleansRemindersTable_GrainHash ON OrleansRemindersTable (ServiceId, GrainHash);
GO

-- In a race of two first ones the key refuses one, which takes its whole transaction back.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('UpsertReminderRowKey', '
  SET NOCOUNT ON;
  SET XACT_ABORT ON;
  BEGIN TRANSACTION;

  UPDATE OrleansRemindersTable
  SET StartTime = @StartTime, Period = @Period, GrainHash = @GrainHash, Version = Version + 1
  WHERE ServiceId = @ServiceId AND GrainId = @GrainId AND ReminderName = @ReminderName;

  IF @@ROWCOUNT = 0
    INSERT INTO OrleansRemindersTable (ServiceId, GrainId, ReminderName, StartTime, Period, GrainHash, Version)
    VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0);

  SELECT Version
  FROM OrleansRemindersTable
  WHERE ServiceId = @ServiceId AND GrainId = @GrainId AND ReminderName = @ReminderName;

  COMMIT TRANSACTION;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ReadReminderRowsKey', '
  SELECT GrainId, ReminderName, StartTime, Period, Version
  FROM OrleansRemindersTable
  WHERE ServiceId = @ServiceId AND GrainId = @GrainId;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ReadReminderRowKey', '
  SELECT GrainId, ReminderName, StartTime, Period, Version
  FROM OrleansRemindersTable
  WHERE ServiceId = @ServiceId AND GrainId = @GrainId AND ReminderName = @ReminderName;
');

-- A silo's part of the ring of hashes: a range that does not pass the end,
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ReadRangeRows1Key', '
  SELECT GrainId, ReminderName, StartTime, Period, Version
  FROM OrleansRemindersTable
  WHERE ServiceId = @ServiceId AND GrainHash > @BeginHash AND GrainHash <= @EndHash;
');

-- and one that does; a range from a hash to itself is the whole ring.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ReadRangeRows2Key', '
  SELECT GrainId, ReminderName, StartTime, Period, Version
  FROM OrleansRemindersTable
  WHERE ServiceId = @ServiceId AND (GrainHash > @BeginHash OR GrainHash <= @EndHash);
');

-- The count tells whether the row was there, in this version.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('DeleteReminderRowKey', '
  SET NOCOUNT ON;

  DELETE FROM OrleansRemindersTable
  WHERE ServiceId = @ServiceId AND GrainId = @GrainId AND ReminderName = @ReminderName AND Version = @Version;

  SELECT @@ROWCOUNT;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('DeleteReminderRowsKey', '
  DELETE FROM OrleansRemindersTable
  WHERE ServiceId = @ServiceId;
');
GO
