#!/usr/bin/env bash
# Subscribers at two instances on one database, some of whom do not read: each change reaches each of
# the others once and in order. Usage: subscribers.sh [subscribers] [silent] [changes], 100 10 20 unless
# told. Needs target/quarkus-app, npm, and a PostgreSQL server's programs below /usr/lib/postgresql.
set -euo pipefail
cd "$(dirname "$0")/../../.."

ports=(18090 18091)
server=18092
work=$(mktemp -d)
. src/test/shell/jdk25.sh
. src/test/shell/cluster.sh
instances=()
export QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://localhost:$server/entente" \
  QUARKUS_DATASOURCE_USERNAME=entente QUARKUS_DATASOURCE_PASSWORD=any \
  ENTENTE_DOSSIERS_LOAD_SAMPLE=true ENTENTE_SECURITY_LOCAL_KEY="$work/key"

finish() {
  [ ${#instances[@]} = 0 ] || kill "${instances[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
  stop_cluster
  rm -rf "$work"
}
trap finish EXIT

serve() {
  QUARKUS_HTTP_PORT=$1 "$java" -Xmx512m -jar target/quarkus-app/quarkus-run.jar >"$work/log-$1" 2>&1 &
  instances+=($!)
  for _ in $(seq 120); do
    curl -sf "localhost:$1/q/health/ready" >/dev/null && return
    sleep 0.5
  done
  cat "$work/log-$1"
  exit 1
}

start_cluster

serve "${ports[0]}"
serve "${ports[1]}"
token=$("$java" -jar target/quarkus-app/quarkus-run.jar token --role editor --name Subscribers)
[ -d src/test/clients/node_modules ] || (cd src/test/clients && npm ci --no-audit --no-fund --silent)
node src/test/faults/subscribers.js \
  "http://localhost:${ports[0]}" "${instances[0]}" "http://localhost:${ports[1]}" "${instances[1]}" \
  "$token" "${1:-100}" "${2:-10}" "${3:-20}"
