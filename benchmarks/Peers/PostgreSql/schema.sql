-- One voter one vote by a real primary key, and a counter for each choice of the poll. Ten counters share the heat of a
-- hot poll, which flatters the database: a poll that also counts its turnout in one row has one.
CREATE TABLE vote
(
  poll   integer  NOT NULL,
  voter  uuid     NOT NULL,
  choice smallint NOT NULL,
  PRIMARY KEY (poll, voter)
);

-- Room in the page for the next versions of a row, so that no index entry is written for them.
CREATE TABLE tally
(
  poll   integer  NOT NULL,
  choice smallint NOT NULL,
  votes  bigint   NOT NULL,
  PRIMARY KEY (poll, choice)
) WITH (fillfactor = 10);

INSERT INTO tally (poll, choice, votes) SELECT 1, choice, 0 FROM generate_series(1, 10) AS choice;
