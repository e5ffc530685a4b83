#!/usr/bin/env bash
# Starts the package of ./mvnw verify -Paot with its AOT cache, as operations.md says, and then as the image
# of docker/Dockerfile would: with a cache that docker/train.sh makes, and the options of the image.
set -euo pipefail
cd "$(dirname "$0")/../../.."

work=$(mktemp -d)
export QUARKUS_HTTP_PORT=18083
. src/test/shell/jdk25.sh
PATH="$(dirname "$java"):$PATH"
application=""

stop() {
  if [ -n "$application" ]; then
    kill "$application" 2>/dev/null || true
    wait "$application" 2>/dev/null || true
  fi
  application=""
}
trap 'stop; rm -rf "$work"' EXIT

# Started in a folder; Java says on its output why it leaves a cache aside.
answers() { # folder name arguments
  local folder=$1 name=$2
  shift 2
  (cd "$folder" && ENTENTE_DATABASE_DIRECTORY="$work/$name" exec java "$@" -jar quarkus-run.jar) \
    >"$work/$name.log" 2>&1 &
  application=$!
  for _ in $(seq 120); do
    curl -sf "localhost:$QUARKUS_HTTP_PORT/q/health/ready" >/dev/null && break
    kill -0 "$application" || break
    sleep 0.5
  done
  curl -sf "localhost:$QUARKUS_HTTP_PORT/graphql" -H 'Content-Type: application/json' \
    -d '{"query": "{ country(code: \"JP\") { meetings(first: 1) { totalCount } } }"}' \
    | jq -e '.data.country.meetings.totalCount > 0' >/dev/null || { cat "$work/$name.log"; exit 1; }
  if grep -F '[aot]' "$work/$name.log"; then
    echo "the cache was left aside ($name)"
    exit 1
  fi
  stop
  echo "answers with its cache ($name)"
}

# The lines of the command that operations.md gives, without java and the jar.
read -r -a documented <<<"$(sed -n '/^java -Xmx512m/,/-jar/p' src/site/markdown/operations.md \
  | tr -d '\\\n' | sed 's/^java //; s/ -jar .*//')"
answers target/quarkus-app documented "${documented[@]}"

cp -r target/quarkus-app "$work/application"
rm "$work/application/app.aot"
(cd "$work/application" && bash "$OLDPWD/docker/train.sh") >"$work/train.log" 2>&1 \
  || { cat "$work/train.log"; exit 1; }
options=$(sed -n 's/^ENV JDK_JAVA_OPTIONS="\(.*\)"$/\1/p' docker/Dockerfile)
read -r -a entrypoint <<<"$(sed -n 's/^ENTRYPOINT \["java", \(.*\), "-jar".*/\1/p' docker/Dockerfile | tr -d '",')"
JDK_JAVA_OPTIONS=$options answers "$work/application" image "${entrypoint[@]}"
