SELECT count(*) FROM vote WHERE poll = 1;
