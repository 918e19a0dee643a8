# Runs one throw-away PostgreSQL server for the process at the other end of this script's standard input, as an
# unprivileged user: initdb refuses root. Takes one command a line and answers each with one line. When its input ends,
# because the tests are done or their process has died, however it died, the server is stopped and its folder deleted.
# Arguments: the folder of PostgreSQL's programs, the port; for a standby also the port of its primary, whose superuser
# has the same password.
bin=$1
port=$2
primary=$3
trap '' INT TERM HUP
umask 077
cd / || exit 1
folder=$(mktemp -d "${TMPDIR:-/tmp}/mvoting-postgres-XXXXXX") || exit 1
data=$folder/data
log=$folder/server.log

# What goes wrong is told in one line, as every answer is.
answer() {
  if [ "$1" = 0 ]; then echo ok; else printf 'failed: %s\n' "$(tail -n 5 "$log" | tr '\n' ' ')"; fi
}

make() {
  printf '%s' "$MVOTING_POSTGRES_PASSWORD" >"$folder/password"
  "$bin/initdb" -D "$data" -U postgres -A scram-sha-256 --pwfile="$folder/password" --encoding=UTF8 --locale=C \
    --no-sync >>"$log" 2>&1 || return 1
  rm "$folder/password"
  {
    echo "listen_addresses = '127.0.0.1'"
    echo "port = $port"
    echo "unix_socket_directories = ''"
    echo 'fsync = on'
    echo 'synchronous_commit = on'
    echo 'full_page_writes = on'
    echo 'max_connections = 200'
    echo 'wal_keep_size = 256MB'
  } >>"$data/postgresql.conf"
}

# A copy of the primary that follows it: what the primary commits it receives a moment later, and nobody waits for that.
copy() {
  PGPASSWORD=$MVOTING_POSTGRES_PASSWORD "$bin/pg_basebackup" -h 127.0.0.1 -p "$primary" -U postgres -D "$data" \
    --write-recovery-conf --wal-method=stream --checkpoint=fast --no-sync >>"$log" 2>&1 || return 1
  echo "port = $port" >>"$data/postgresql.conf"
}

while read -r command; do
  case $command in
    make) make; answer $? ;;
    copy) copy; answer $? ;;
    promote) "$bin/pg_ctl" -D "$data" -w -t 60 promote >/dev/null 2>&1; answer $? ;;
    start) "$bin/pg_ctl" -D "$data" -l "$log" -w -t 60 start >/dev/null 2>&1; answer $? ;;
    immediate | fast) "$bin/pg_ctl" -D "$data" -m "$command" -w -t 60 stop >/dev/null 2>&1; answer $? ;;
    *) echo "failed: no command '$command'" ;;
  esac
done
"$bin/pg_ctl" -D "$data" -m immediate -w stop >/dev/null 2>&1
rm -rf "$folder"
