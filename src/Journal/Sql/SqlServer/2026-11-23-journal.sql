-- Guarantees: a position (poll, box, number) holds one row for ever; the primary key is the fence between two
-- activations of a box. binary compares as unsigned bytes. The table is clustered by the key, so that a box's rows
-- stand together for its replay, and different boxes append to different pages.
--
-- Plain on purpose: every server that speaks TDS runs it. Compression and the like stand in scripts of their own.

CREATE TABLE segment (
  poll   binary(16)     NOT NULL,
  box    int            NOT NULL CONSTRAINT ck_segment_box CHECK (box >= 0),
  number int            NOT NULL CONSTRAINT ck_segment_number CHECK (number >= 1),
  id     binary(16)     NOT NULL,
  bytes  varbinary(max) NOT NULL,
  CONSTRAINT pk_segment PRIMARY KEY (poll, box, number)
);
GO

-- Which scripts made this schema, so that a program refuses a database that it does not know.
CREATE TABLE schema_script (
  name       nvarchar(128) NOT NULL,
  checksum   char(64)      NOT NULL,
  applied_at datetime2(3)  NOT NULL CONSTRAINT df_schema_script_applied_at DEFAULT SYSUTCDATETIME(),
  CONSTRAINT pk_schema_script PRIMARY KEY (name)
);
GO
