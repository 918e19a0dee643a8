-- Arguments: the path of the poll's ballots, the key, the number of the run. Each request is another voter's.
local threads = 0

function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end

function init(args)
  path = args[1]
  headers = { ["Authorization"] = "Bearer " .. args[2], ["Content-Type"] = "application/json" }
  place = tonumber(args[3]) * 256 + id
  count = 0
end

function request()
  count = count + 1
  return wrk.format("POST", path, headers, string.format(
    '{"voter":"w%d-%d","ballotId":"%08x-0000-4000-8000-%012x","answers":{"q1":["o%d"]},"channel":"web"}',
    place, count, place, count, count % 10 + 1))
end
