-- The processes with a silo inside, the lease of an embedded one, and a row that is written to see whether writing
-- works.
--
-- Must guarantee: at most one process holds the lease at a moment of the database's clock. All times are the
-- database's. Nothing here counts ballots, and no ballot depends on it.

CREATE TABLE SiloProcess
(
  Id         varchar(32)  NOT NULL,
  Name       varchar(255) NOT NULL,
  Address    varchar(64)  NOT NULL,
  Version    varchar(64)  NOT NULL,
  IsEmbedded boolean      NOT NULL,
  StartedAt  timestamptz  NOT NULL,
  SeenAt     timestamptz  NOT NULL,
  SkewMs     bigint       NOT NULL,
  IsTrusted  boolean      NOT NULL,
  CONSTRAINT PK_SiloProcess PRIMARY KEY (Id)
);

CREATE TABLE EmbeddedLease
(
  Id        integer      NOT NULL CHECK (Id = 1),
  Owner     varchar(32)  NOT NULL,
  Holder    varchar(255) NOT NULL,
  ExpiresAt timestamptz  NOT NULL,
  CONSTRAINT PK_EmbeddedLease PRIMARY KEY (Id)
);

INSERT INTO EmbeddedLease (Id, Owner, Holder, ExpiresAt) VALUES (1, '', '', '1970-01-01T00:00:00Z');

CREATE TABLE WriteProbe
(
  Id    integer NOT NULL CHECK (Id = 1),
  Bytes bytea   NOT NULL,
  CONSTRAINT PK_WriteProbe PRIMARY KEY (Id)
);

INSERT INTO WriteProbe (Id, Bytes) VALUES (1, '');
