#!/usr/bin/env bash
# Checks the development sentences through the shipped command and scores both halves of them: the one that was looked at while rules were
# written, and the one that nobody looked at; and counts false alarms on what people write every day and on the mail of the lists.
# Fails when a figure is worse than it was. Usage: infra/wording.sh SHARED_COMPLIANCE_FOLDER SHARED_MAIL_FOLDER
set -euo pipefail
shared=$1
mail=$2
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
node infra/wording.mjs everyday tests/vectors/wording/everyday.txt "$work/everyday.jsonl"
node infra/wording.mjs mails "$mail" "$work/mails.jsonl"
for clean in everyday mails; do
  dotnet "$program" check "$work/$clean.jsonl" --data "$work/data" > "$work/$clean.found.jsonl"
  node infra/wording.mjs alarms $clean "$work/$clean.jsonl" "$work/$clean.found.jsonl"
done
