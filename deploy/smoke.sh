#!/usr/bin/env bash
# Proves that what answers at a URL runs elections: waits until it is ready, makes a city and a poll, casts ballots with
# repeats, closes, and compares the result.
#   deploy/smoke.sh URL OPERATOR_KEY
# Exit 0: everything was as it must be. Needs curl alone. It leaves a city "smoke" with one closed poll more.
set -euo pipefail
url=${1:?the URL, without a slash at its end}
key=${2:?the operator\'s key}
wait_seconds=${MVOTING_SMOKE_WAIT_SECONDS:-120}
ballots=20
poll=smoke-$(date +%s)-$$
city=$url/v1/cities/smoke
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

fail() { echo "smoke: $1" >&2; cat "$answer" >&2; exit 1; }

# call STATUS METHOD URL [BODY]
call() {
  local status body=()
  [ $# -lt 4 ] || body=(-H 'Content-Type: application/json' --data "$4")
  status=$(curl -sS --max-time 40 -o "$answer" -w '%{http_code}' -X "$2" -H "Authorization: Bearer $key" "${body[@]}" "$3") \
    || fail "$2 $3 was not answered"
  [[ " $1 " == *" $status "* ]] || fail "$2 $3 answered $status, not $1"
}

for ((second = 0; ; second++)); do
  if curl -fsS --max-time 3 -o "$answer" "$url/health/ready" 2>/dev/null; then break; fi
  [ "$second" -lt "$wait_seconds" ] || fail "$url was not ready within $wait_seconds s"
  sleep 1
done

call '200 201' PUT "$city" '{"name":{"en":"Smoke test"},"locales":["en"],"timeZone":"UTC"}'
call 201 POST "$city/polls" '{"id":"'"$poll"'","title":{"en":"Smoke"},"kind":"inHouse","questions":[{"id":"q1",
  "text":{"en":"Which?"},"ballot":{"type":"single"},"options":[{"id":"yes","text":{"en":"Yes"}},{"id":"no","text":{"en":"No"}}]}],
  "electorate":{"type":"open"},"results":"live","revision":"final","expectedVoters":100}'
call 200 POST "$city/polls/$poll/open"
for ((voter = 1; voter <= ballots; voter++)); do
  choice=$([ $((voter % 4)) -eq 0 ] && echo no || echo yes)
  ballot='{"voter":"v'$voter'","ballotId":"b'$voter'","answers":{"q1":["'$choice'"]}}'
  call 201 POST "$city/polls/$poll/ballots" "$ballot"
  first=$(cat "$answer")
  call 200 POST "$city/polls/$poll/ballots" "$ballot"
  [ "$first" = "$(cat "$answer")" ] || fail "voter $voter got another receipt for the same ballot"
done
call 409 POST "$city/polls/$poll/ballots" '{"voter":"v1","ballotId":"another","answers":{"q1":["no"]}}'

# 202: closing goes on by itself.
for ((second = 0; ; second++)); do
  call '200 202' POST "$city/polls/$poll/close"
  ! grep -q '"state":"closed"' "$answer" || break
  [ "$second" -lt 60 ] || fail 'the poll did not close within a minute'
  sleep 1
done
call 200 GET "$city/polls/$poll/results"
for expected in '"final":true' '"ballots":20' '"id":"yes","votes":15' '"id":"no","votes":5'; do
  grep -qF "$expected" "$answer" || fail "the result lacks $expected"
done
echo "smoke: $ballots ballots of poll smoke/$poll counted once each, closed, recounted"
