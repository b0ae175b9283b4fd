#!/usr/bin/env bash
# Checks the development sentences through the shipped command and scores both halves of them: the one that was looked at while rules were
# written, and the one that nobody looked at. Fails when a figure is worse than it was. Usage: infra/wording.sh SHARED_COMPLIANCE_FOLDER
set -euo pipefail
shared=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=$PWD/api/OutlookNetwork.Api/bin/Release/net10.0/outlooknetwork.dll

node infra/wording.mjs split "$shared/dev.jsonl" "$work"
dotnet "$program" check "$shared/dev.jsonl" --data "$work/data" > "$work/found.jsonl"
for half in seen unseen; do
  echo "WORDING: the half of the sources that was $half, $(wc -l < "$work/$half.jsonl") items"
  python3 "$shared/score.py" "$work/found.jsonl" "$work/$half.jsonl" | tee "$work/$half.txt"
  echo
done
node infra/wording.mjs hold "$work/seen.txt" "$work/unseen.txt"
