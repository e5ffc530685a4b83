#!/usr/bin/env bash
# Has clients, well-meaning and hostile, ask a running Entente, and prints what became of each.
# Usage: run.sh <base URL>, for example http://localhost:8080
set -euo pipefail
export ENTENTE_URL=${1:?usage: run.sh <base URL>}
cd "$(dirname "$0")"

if ! node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' 2>/dev/null; then
  echo "no Node.js 20 or later: apt-get install -y nodejs npm (or see https://nodejs.org)"
  exit 1
fi

npm ci --no-progress
# One after the other: what one does must not be taken for what another did.
node --test --test-concurrency=1 --test-reporter=spec
