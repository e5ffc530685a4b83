#!/bin/bash
# Makes the JDK's AOT cache app.aot of the packaged application in the working directory: starts it
# on an embedded PostgreSQL of its own with the sample dossier, has it answer for a while, and stops
# it. The cache holds for this JVM and this path only.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export ENTENTE_DATABASE_DIRECTORY=$scratch/postgresql ENTENTE_DOSSIERS_LOAD_SAMPLE=true
export QUARKUS_HTTP_PORT=${QUARKUS_HTTP_PORT:-8080} QUARKUS_HTTP_HOST=127.0.0.1
# As often as it takes until the JVM knows what is done often.
export ENTENTE_WARM_UP=20S

# One request on a connection of its own; the answer goes to standard output.
request() { # method path [body]
  exec 3<>"/dev/tcp/127.0.0.1/$QUARKUS_HTTP_PORT"
  printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' \
    "$1" "$2" "${#3}" "$3" >&3
  cat <&3
  exec 3<&-
}

ask() {
  request POST /graphql \
    "{\"query\":\"query (\$n: Int) { countries(first: \$n) { nodes { code name { text } meetings(first: 3) { nodes { title date { edtf } attendances { role official { fullName } } } } } } }\",\"variables\":{\"n\":$1}}"
}

java --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar &
application=$!
until { request GET /q/health/ready '' | head -n 1 | grep -q ' 200 '; } 2>/dev/null; do
  kill -0 "$application" || { echo 'The application ended before it was ready.' >&2; exit 1; }
  sleep 0.5
done
for n in {1..100}; do
  ask $((n % 20 + 1)) | head -n 1 | grep -q ' 200 '
done
kill "$application"
wait "$application" || true
test -s app.aot
