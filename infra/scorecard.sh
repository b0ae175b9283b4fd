#!/usr/bin/env bash
# Imports the development mail through the shipped command, exports it and compares the lines with what other programs read. Prints the
# figures, and fails when one is worse than it must be. Usage: infra/scorecard.sh SHARED_MAIL_FOLDER
set -euo pipefail
mail=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=$PWD/api/OutlookNetwork.Api/bin/Release/net10.0/outlooknetwork.dll
sets="linux-man linux-hyperv notmuch nasty"

for set in $sets; do
  mkdir -p "$work/mail/$set"
  for packed in "$mail/$set"/*.mbox.gz; do [ -f "$packed" ] && gunzip -c "$packed" > "$work/mail/$set/$(basename "${packed%.gz}")"; done
  for packed in "$mail/$set"/*.tar.gz; do [ -f "$packed" ] && tar xzf "$packed" -C "$work/mail/$set"; done
done
(cd "$work/mail" && for set in $sets; do
  dotnet "$program" import "$set" --mailbox owner@liaison.example --data "$work/data" --json > /dev/null
done)
dotnet "$program" export messages --data "$work/data" --out "$work/messages.jsonl"
python3 "$mail/score.py" "$work/messages.jsonl" --dir "$mail" --examples 3
python3 "$mail/score.py" "$work/messages.jsonl" --dir "$mail" --json > "$work/score.json"
node infra/scorecard.mjs "$work/score.json"
