#!/usr/bin/env bash
# Opens /graphiql in a headless Chromium and checks what only a browser shows: the editor, a tab
# for each example, the schema read, nothing on the console, nothing asked of another host.
# Usage: graphiql.sh <base URL>, for example http://localhost:8080
set -euo pipefail
base=${1:?usage: graphiql.sh <base URL>}
cd "$(dirname "$0")/../../.."

chromium=${CHROMIUM:-}
for name in chromium chromium-browser google-chrome; do
  [ -n "$chromium" ] || chromium=$(command -v "$name" || true)
done
if [ -z "$chromium" ]; then
  echo "no Chromium: apt-get install -y chromium (or set CHROMIUM to a browser's path)"
  exit 1
fi

examples=src/main/resources/META-INF/resources/graphiql/examples
out=target/graphiql
rm -rf "$out"
mkdir -p "$out"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

fail() {
  echo "GraphiQL: $1"
  echo "(page, console and requests are in $out)"
  exit 1
}

redirect=$(curl -sf -m 10 -o /dev/null -w '%{http_code} %{redirect_url}' "$base/graphiql")
[ "$redirect" = "308 $base/graphiql/" ] || fail "/graphiql answered $redirect"

# No name but the base URL's host resolves, so a request elsewhere also fails where nothing
# else would show it. The browser's own requests have no web origin and are told apart by it.
host=${base#*://}
host=${host%%[:/]*}
timeout 120 "$chromium" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage \
  --no-first-run --disable-background-networking --disable-component-update --disable-sync \
  --user-data-dir="$profile" --host-resolver-rules="MAP * ~NOTFOUND, EXCLUDE $host" \
  --enable-logging=stderr --log-net-log="$out/requests.json" \
  --window-size=1440,900 --virtual-time-budget=20000 \
  --screenshot="$out/graphiql.png" --dump-dom "$base/graphiql" \
  >"$out/page.html" 2>"$out/browser.log" || fail "the browser failed: $(tail -3 "$out/browser.log")"

grep 'CONSOLE' "$out/browser.log" >"$out/console.log" || true
[ ! -s "$out/console.log" ] || fail "the console says: $(cat "$out/console.log")"

# A net log has one event a line.
grep -F "\"initiator\":\"$base\"" "$out/requests.json" | grep -oE '"url":"[^"]*"' | cut -d'"' -f4 \
  | sort -u >"$out/requests.txt" || true
grep -qxF "$base/graphql" "$out/requests.txt" || fail "the schema was not asked for"
elsewhere=$(grep -vE '^(data|blob):' "$out/requests.txt" | grep -vF "$base/" || true)
[ -z "$elsewhere" ] || fail "another host was asked: $elsewhere"

grep -q '<title>Entente</title>' "$out/page.html" || fail "the page has another title"
grep -q 'class="CodeMirror ' "$out/page.html" || fail "the editor is missing"
grep -q 'data-schema="loaded"' "$out/page.html" || fail "the schema could not be read"

count=0
for file in "$examples"/*.graphql; do
  operation=$(grep -oE '^(query|mutation|subscription) \w+' "$file" | head -1 | cut -d' ' -f2)
  grep -oE '<button[^>]*graphiql-tab-button[^>]*>[^<]*' "$out/page.html" \
    | grep -qE ">$operation$" || fail "the tab $operation ($(basename "$file")) is missing"
  count=$((count + 1))
done
[ "$count" -ge 5 ] || fail "only $count examples"
echo "GraphiQL opens with $count examples (screenshot: $out/graphiql.png)"
