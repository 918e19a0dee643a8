#!/usr/bin/env bash
# Builds and starts compose.yaml, runs smoke.sh against it, ends one silo in the middle, and runs it again.
# Ends with the cluster down and its data gone, unless KEEP=1.
set -euo pipefail
cd "$(dirname "$0")"
if [ ! -e .env ]; then
  umask 077
  {
    echo "MSSQL_SA_PASSWORD=Sa1-$(openssl rand -hex 16)"
    echo "MVOTING_DATABASE_PASSWORD=Db1-$(openssl rand -hex 16)"
    echo "MVOTING_MASTER_SECRET=$(openssl rand -base64 32)"
    echo "MVOTING_OPERATOR_KEY=$(openssl rand -hex 32)"
  } > .env
fi
key=$(sed -n 's/^MVOTING_OPERATOR_KEY=//p' .env)
finish() {
  local status=$?
  [ "$status" = 0 ] || docker compose logs --tail 200
  [ "${KEEP:-0}" = 1 ] || docker compose down --volumes --timeout 45
  exit "$status"
}
trap finish EXIT
# Not --wait, which takes the services that have done their work and ended for failed ones; smoke.sh waits.
docker compose up --build --detach
export MVOTING_SMOKE_WAIT_SECONDS=300
./smoke.sh http://127.0.0.1:8080 "$key"
docker compose kill --signal SIGKILL silo-2
./smoke.sh http://127.0.0.1:8080 "$key"
docker compose up --detach silo-2
./smoke.sh http://127.0.0.1:8080 "$key"
