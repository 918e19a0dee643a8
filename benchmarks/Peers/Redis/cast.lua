-- KEYS: voters, tally. ARGV: voter, whose last digit is the choice. 1: counted; 0: this voter had voted.
if redis.call('HSETNX', KEYS[1], ARGV[1], string.sub(ARGV[1], -1)) == 1 then
  redis.call('HINCRBY', KEYS[2], string.sub(ARGV[1], -1), 1)
  return 1
end
return 0
