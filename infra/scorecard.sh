#!/usr/bin/env bash
# Imports the development mail through the shipped command, exports it and compares the lines with what other programs and persons read.
# Prints the figures, and fails when one is worse than it must be. Usage: infra/scorecard.sh SHARED_MAIL_FOLDER
set -euo pipefail
mail=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=$PWD/api/OutlookNetwork.Api/bin/Release/net10.0/outlooknetwork.dll
sets="linux-man linux-hyperv notmuch nasty mbox-quirks"

for set in $sets; do
  mkdir -p "$work/mail/$set"
  for packed in "$mail/$set"/*.mbox.gz; do [ -f "$packed" ] && gunzip -c "$packed" > "$work/mail/$set/$(basename "${packed%.gz}")"; done
  for packed in "$mail/$set"/*.tar.gz; do [ -f "$packed" ] && tar xzf "$packed" -C "$work/mail/$set"; done
done
import() { dotnet "$program" import "$1" --mailbox owner@liaison.example --data "$work/$2" --json > /dev/null; }
(cd "$work/mail" && for set in $sets; do import "$set" data; done)
import tests/vectors/automatic/written data
import tests/vectors/threads/bareIds.mbox built
dotnet "$program" export messages --data "$work/data" --out "$work/messages.jsonl"
dotnet "$program" export messages --data "$work/built" --out "$work/built.jsonl"

python3 "$mail/score.py" "$work/messages.jsonl" --dir "$mail" --examples 3
python3 "$mail/score.py" "$work/messages.jsonl" --dir "$mail" --json > "$work/score.json"
echo
echo "THREADS of mail written for ids without brackets, of which the development mail has none"
python3 "$mail/score.py" "$work/built.jsonl" --truth tests/vectors/threads/bareIds.jsonl --examples 3
python3 "$mail/score.py" "$work/built.jsonl" --truth tests/vectors/threads/bareIds.jsonl --json > "$work/built.json"
worse=0
node infra/scorecard.mjs "$work/score.json" "$work/built.json" || worse=1
node infra/automatic.mjs "$work/messages.jsonl" "$mail" || worse=1
exit $worse
