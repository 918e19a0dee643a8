SELECT sum(votes) FROM tally WHERE poll = 1;
