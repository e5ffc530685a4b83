#!/usr/bin/env bash
# An import that is killed with kill -9 at random moments, and run again until it ends, leaves the same
# records as one that nobody disturbs; a second one changes nothing; and a question is answered of what was
# imported, with its sources. Usage: import.sh [full] [seed]:
# all data of other publishers in ../shared/data, or a part of it that takes a minute or two.
# Needs target/quarkus-app, curl, jq and psql; skipped where there are no such data.
set -euo pipefail
cd "$(dirname "$0")/../../.."

data=../shared/data
[ -d "$data" ] || { echo "skipped: there is no $data"; exit 0; }
part=(territories "$data/historyatstate-gsh/territories" pocom "$data/historyatstate-pocom"
  office-holders "$data/wikidata-officials/japan-ministers"
  travels "$data/historyatstate-travels/secretary-travels" visits "$data/historyatstate-visits")
full=(territories "$data/historyatstate-gsh/territories" pocom "$data/historyatstate-pocom"
  office-holders "$data/wikidata-officials" travels "$data/historyatstate-travels"
  visits "$data/historyatstate-visits" gdelt "$data/gdelt-events")
if [ "${1:-}" = full ]; then
  asked=("${full[@]}") kills=6
  shift
else
  asked=("${part[@]}") kills=2
fi
RANDOM=${1:-$$}
echo "seed ${1:-$$}"

work=$(mktemp -d)
. src/test/shell/jdk25.sh
export QUARKUS_HTTP_PORT=18094
application=""

finish() {
  [ -z "$application" ] || { kill "$application" && wait "$application"; } 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# begin DATABASE ARGUMENT...: starts the application on that database.
begin() {
  export ENTENTE_DATABASE_DIRECTORY="$work/$1"
  "$java" -Xmx512m -jar target/quarkus-app/quarkus-run.jar "${@:2}" >"$work/log" 2>&1 &
  application=$!
}

# ends: waits for the application, and gives its exit code.
ends() {
  local code=0
  wait "$application" 2>/dev/null || code=$?
  application=""
  return $code
}

import() {
  begin "$1" import "${asked[@]}"
  ends || { cat "$work/log"; exit 1; }
}

# serve DATABASE: starts the application on that database, and waits until it is ready.
serve() {
  begin "$1"
  for _ in $(seq 240); do
    curl -sf "localhost:$QUARKUS_HTTP_PORT/q/health/ready" >/dev/null && break
    sleep 0.5
  done
}

# ask DATABASE PSQL-ARGUMENT...: asks the database of an application that runs meanwhile.
ask() {
  serve "$1"
  PGPASSWORD=$(cat "$work/$1/password") psql -X -h localhost -U entente entente \
    -p "$(sed -n 4p "$work/$1/data/postmaster.pid")" "${@:2}"
  kill "$application"
  ends || true
}

# A moment of an import that takes so many seconds, in seconds: in its first half, as each run goes
# over what the one before has written in no time.
moment() {
  awk -v random="$RANDOM" -v most="$1" 'BEGIN {print 2 + random / 32768 * (most / 2 - 2)}'
}

# What a second run must not change.
history='select version, (select count(*) from row_change), (select count(*) from change),
  (select count(*) from revision) from record_version'

began=$SECONDS
import undisturbed
length=$((SECONDS - began))
echo "undisturbed: $length s"

for kill in $(seq "$kills"); do
  begin disturbed import "${asked[@]}"
  after=$(moment "$length")
  sleep "$after"
  kill -9 "$application" 2>/dev/null && told="after $after s" || told="that had ended"
  ends || true
  echo "killed an import $told ($kill of $kills)"
done

begin disturbed import "${asked[@]}"
until [ "$(grep -c " records in " "$work/log")" -ge 2 ] || ! kill -0 "$application" 2>/dev/null; do
  sleep 0.1
done
kill -9 "$(head -1 "$work/disturbed/data/postmaster.pid")" || true
if ends; then
  echo "the import had ended before its PostgreSQL was killed"
else
  grep -qF "What was written stays. Run the same command again to go on." "$work/log" \
    || { cat "$work/log"; exit 1; }
  echo "killed its PostgreSQL: $(grep -F "The import ends here" "$work/log")"
fi
import disturbed

ask undisturbed -f src/test/smoke/records.sql >"$work/expected"
ask disturbed -f src/test/smoke/records.sql >"$work/found"
[ "$(wc -l <"$work/expected")" -gt 1000 ] || { cat "$work/log"; exit 1; }
if ! cmp "$work/expected" "$work/found"; then
  diff "$work/expected" "$work/found" | head -40
  exit 1
fi
echo "$(wc -l <"$work/expected") rows, the same in both"

ask undisturbed -Atc "$history" >"$work/before"
import undisturbed
ask undisturbed -Atc "$history" >"$work/after"
diff "$work/before" "$work/after" || { echo "a second import changed something"; exit 1; }
echo "a second import changed nothing: $(cat "$work/after")"

# Who was foreign minister, and whom did holders of a post meet in a place? Some trips were to several places; each
# fact has its source.
serve undisturbed
jq -n --rawfile query src/test/smoke/tokyo.graphql '{$query}' \
  | curl -s "localhost:$QUARKUS_HTTP_PORT/graphql" -H 'Content-Type: application/json' -d @- >"$work/answer"
kill "$application"
ends || true
jq -e '.data | (.ministers.nodes | map(select(.terms[0].state == "HELD").fullName) == ["Yoko Kamikawa"]
      and all(.[].terms[]; .citations != []))
    and (.meetings | .totalCount == (.nodes | length) and .totalCount > 40
      and ([.nodes[].locality] | index("Tokyo") and index("Tokyo, Miyazaki"))
      and all(.nodes[]; .citations != [] and any(.attendances[]; .post.slug == "us-secretary-of-state"))
      and ([.nodes[].attendances[] | select(.party.code == "JP") | .official.fullName]
        | index("Fumio Kishida") and index("Nobutaka Machimura")))' \
  "$work/answer" >"$work/right" || { cat "$work/answer"; exit 1; }
echo "the US secretary of state in Tokyo: $(jq .data.meetings.totalCount "$work/answer") meetings"
