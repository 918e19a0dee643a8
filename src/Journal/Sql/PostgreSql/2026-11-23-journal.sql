-- Guarantees: a position (poll, box, number) holds one row for ever; the primary key is the fence between two
-- activations of a box. bytea compares as unsigned bytes.

CREATE TABLE segment (
  poll   bytea   NOT NULL CHECK (octet_length(poll) = 16),
  box    integer NOT NULL CHECK (box >= 0),
  number integer NOT NULL CHECK (number >= 1),
  id     uuid    NOT NULL,
  bytes  bytea   NOT NULL,
  CONSTRAINT pk_segment PRIMARY KEY (poll, box, number)
);

-- A segment is dense already: trying to compress it costs time and gains nothing.
ALTER TABLE segment ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Which scripts made this schema, so that a program refuses a database that it does not know.
CREATE TABLE schema_script (
  name       text        NOT NULL PRIMARY KEY,
  checksum   text        NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);
