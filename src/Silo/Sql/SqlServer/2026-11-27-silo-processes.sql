-- The processes with a silo inside, the lease of an embedded one, and a row that is written to see whether writing
-- works.
--
-- Must guarantee: at most one process holds the lease at a moment of the database's clock. All times are the
-- database's. Nothing here counts ballots, and no ballot depends on it.

CREATE TABLE SiloProcess
(
  Id         nvarchar(32)  COLLATE Latin1_General_BIN2 NOT NULL,
  Name       nvarchar(255) NOT NULL,
  Address    nvarchar(64)  NOT NULL,
  Version    nvarchar(64)  NOT NULL,
  IsEmbedded bit           NOT NULL,
  StartedAt  datetime2(3)  NOT NULL,
  SeenAt     datetime2(3)  NOT NULL,
  SkewMs     bigint        NOT NULL,
  IsTrusted  bit           NOT NULL,
  CONSTRAINT PK_SiloProcess PRIMARY KEY (Id)
);

CREATE TABLE EmbeddedLease
(
  Id        int           NOT NULL CONSTRAINT CK_EmbeddedLease_Id CHECK (Id = 1),
  Owner     nvarchar(32)  COLLATE Latin1_General_BIN2 NOT NULL,
  Holder    nvarchar(255) NOT NULL,
  ExpiresAt datetime2(3)  NOT NULL,
  CONSTRAINT PK_EmbeddedLease PRIMARY KEY (Id)
);

INSERT INTO EmbeddedLease (Id, Owner, Holder, ExpiresAt) VALUES (1, N'', N'', '1970-01-01T00:00:00');

CREATE TABLE WriteProbe
(
  Id    int            NOT NULL CONSTRAINT CK_WriteProbe_Id CHECK (Id = 1),
  Bytes varbinary(max) NOT NULL,
  CONSTRAINT PK_WriteProbe PRIMARY KEY (Id)
);

INSERT INTO WriteProbe (Id, Bytes) VALUES (1, 0x);
