#!/usr/bin/env bash
# Boots target/quarkus-app on the embedded PostgreSQL and checks what only a real process shows:
# a faulty manifest refused, readiness, the questions answered, real clients and hostile ones, a token
# issued and taken, a second process refused, everything there after kill -9, GraphiQL in a browser.
set -euo pipefail
cd "$(dirname "$0")/../../.."

port=18080
work=$(mktemp -d)
export ENTENTE_DATABASE_DIRECTORY="$work/postgresql" QUARKUS_HTTP_PORT=$port
. src/test/shell/jdk25.sh
application=""

stop() {
  if [ -n "$application" ]; then
    kill "$application" 2>/dev/null || true
    wait "$application" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap stop EXIT

start() {
  local began=$SECONDS
  "$java" -jar target/quarkus-app/quarkus-run.jar >"$work/log" 2>&1 &
  application=$!
  for _ in $(seq 120); do
    if curl -sf "localhost:$port/q/health/ready" >/dev/null; then
      echo "ready after $((SECONDS - began)) s ($1)"
      return
    fi
    sleep 0.5
  done
  cat "$work/log"
  echo "not ready within 60 s ($1)"
  exit 1
}

if ENTENTE_PERSISTED_QUERIES_MANIFEST="$work/absent.json" timeout 60 "$java" \
  -jar target/quarkus-app/quarkus-run.jar >"$work/faulty" 2>"$work/reason"; then
  echo "a manifest that is absent did not stop the start"
  exit 1
fi
[ "$(cat "$work/reason")" = "The manifest $work/absent.json: there is no such file." ] \
  || { cat "$work/faulty" "$work/reason"; exit 1; }
echo "a faulty manifest stops the start: $(cat "$work/reason")"

start "first start"
bash src/test/smoke/questions.sh "http://localhost:$port"
token=$("$java" -jar target/quarkus-app/quarkus-run.jar token --role editor --name "Jane Doe")
status() {
  curl -s -o "$work/answer" -w '%{http_code}' "localhost:$port/graphql" \
    -H "Authorization: Bearer $1" -H 'Content-Type: application/json' -d '{"query": "{ __typename }"}'
}
[ "$(status "$token")" = 200 ] || { cat "$work/answer"; exit 1; }
[ "$(status "${token%??????}AAAAAA")" = 401 ] || { cat "$work/answer"; exit 1; }
[ "$(stat -c %a "$ENTENTE_DATABASE_DIRECTORY/token-key.jwk")" = 600 ]
echo "a token is issued and taken, a forged one is not"
ENTENTE_EDITOR_TOKEN=$token bash src/test/clients/run.sh "http://localhost:$port"

if QUARKUS_HTTP_PORT=$((port + 1)) timeout 30 "$java" -jar target/quarkus-app/quarkus-run.jar \
  >"$work/second" 2>&1; then
  echo "a second process on the same directory was not refused"
  exit 1
fi
grep -qF "$ENTENTE_DATABASE_DIRECTORY" "$work/second" || { cat "$work/second"; exit 1; }
echo "a second process is refused: $(head -1 "$work/second")"

kill -9 "$application"
wait "$application" 2>/dev/null || true
start "again, after kill -9"
bash src/test/smoke/questions.sh "http://localhost:$port"

bash src/test/smoke/graphiql.sh "http://localhost:$port"
