#!/usr/bin/env bash
# Backup and restore by PostgreSQL's own tools, against the oldest PostgreSQL at hand: what was dumped
# gives the same answers on an empty database, history and past states included, and goes on from there.
# Needs target/quarkus-app, and a PostgreSQL server's programs below /usr/lib/postgresql.
set -euo pipefail
cd "$(dirname "$0")/../../.."

port=18086
server=18087
work=$(mktemp -d)
. src/test/shell/jdk25.sh
. src/test/shell/cluster.sh
application=""
export PGHOST=localhost PGPORT=$server PGUSER=entente

stop() {
  [ -z "$application" ] || { kill "$application" && wait "$application"; } 2>/dev/null || true
  application=""
}

finish() {
  stop
  stop_cluster
  rm -rf "$work"
}
trap finish EXIT

serve() {
  QUARKUS_HTTP_PORT=$port QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://localhost:$server/$1" \
    QUARKUS_DATASOURCE_USERNAME=entente QUARKUS_DATASOURCE_PASSWORD=any \
    ENTENTE_DOSSIERS_LOAD_SAMPLE=true "$java" -jar target/quarkus-app/quarkus-run.jar \
    >"$work/log" 2>&1 &
  application=$!
  for _ in $(seq 120); do
    curl -sf "localhost:$port/q/health/ready" >/dev/null && return
    sleep 0.5
  done
  cat "$work/log"
  exit 1
}

ask() {
  jq -n --arg query "$1" '{query: $query}' \
    | curl -sf -H 'Content-Type: application/json' -d @- "localhost:$port/graphql"
  echo
}

# What the dump has to keep beside the questions: history, the feed with its cursors, a past state.
answers() {
  ask "{ changes(first: 100) { edges { cursor node { kind action madeBy madeAt reason } } } }"
  ask '{ issue(slug: "taiwan") { title version history { nodes { madeBy reason differences { attribute before after } } } } }'
  ask "{ issue(slug: \"taiwan\", recordedAsOf: \"$1\") { title version } }"
  ask '{ node: meetings(filter: {parties: {all: ["CN", "JP"]}}, first: 100) { totalCount nodes { id slug } } }'
}

start_cluster

serve entente
then=$(date -u +%Y-%m-%dT%H:%M:%S.%3NZ)
psql -q entente <<SQL
begin;
set local entente.made_by = 'Jane Doe';
set local entente.reason = 'Before the backup';
update issue set title = 'The Taiwan question' where slug = 'taiwan';
commit;
SQL
answers "$then" >"$work/before"
grep -q 'Before the backup' "$work/before" || { cat "$work/before"; exit 1; }
stop

"$bin/pg_dump" --format=custom --file="$work/entente.dump" entente
createdb restored
"$bin/pg_restore" --dbname=restored --no-owner --exit-on-error "$work/entente.dump"

serve restored
answers "$then" >"$work/after"
diff "$work/before" "$work/after" || { echo "the restored database gives other answers"; exit 1; }
psql -q restored -c "update issue set title = 'Taiwan' where slug = 'taiwan'"
bash src/test/smoke/questions.sh "http://localhost:$port"
last=$(psql -qAt restored -c "select kind || ' ' || action from change order by id desc limit 1")
[ "$last" = "ISSUE UPDATED" ] || { echo "history does not go on: $last"; exit 1; }
echo "dumped and restored by PostgreSQL $("$bin/postgres" --version | grep -oE '[0-9.]+' | head -1): same answers, and history goes on"
