#!/usr/bin/env bash
# Asks the questions below src/test/resources/graphql/questions over HTTP, and compares each answer
# with the one that stands beside it.
# Usage: questions.sh <base URL>, for example http://localhost:8080
set -euo pipefail
base=${1:?usage: questions.sh <base URL>}
cd "$(dirname "$0")/../../.."

asked=0
for question in src/test/resources/graphql/questions/*.graphql; do
  request=$(jq -n --rawfile query "$question" '{query: $query}')
  answer=$(curl -sf -m 20 -H 'Content-Type: application/json' -d "$request" "$base/graphql" | jq -S .)
  if ! difference=$(diff <(jq -S . "${question%.graphql}.json") <(echo "$answer")); then
    echo "$question has another answer:"
    echo "$difference"
    exit 1
  fi
  asked=$((asked + 1))
done
[ "$asked" -ge 13 ] || { echo "only $asked questions"; exit 1; }
echo "$asked questions answered as recorded"
