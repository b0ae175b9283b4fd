#!/usr/bin/env bash
# Imports the development lists, each with its most active posters as owner, and compares whose turn the product says it is with labels
# that a person gave. Prints both halves of each draw, and fails when one is worse than it must be. Usage: infra/turns.sh SHARED_MAIL_FOLDER
set -euo pipefail
mail=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=$PWD/api/OutlookNetwork.Api/bin/Release/net10.0/outlooknetwork.dll

for set in linux-man linux-hyperv; do
  mkdir -p "$work/mail/$set"
  gunzip -c "$mail/$set/$set.mbox.gz" > "$work/mail/$set/$set.mbox"
done
as_owner() {
  set -euo pipefail
  (cd "$work/mail" && dotnet "$program" import "$2" --mailbox "$3" --data "$work/$1" --json > /dev/null)
  for kind in messages threads; do dotnet "$program" export "$kind" --book all --data "$work/$1" --out "$work/$1.$kind.jsonl"; done
}
export work program
export -f as_owner
node infra/turns.mjs --owners "$mail" | xargs -P 2 -L 1 bash -c 'as_owner "$@"' _
node infra/turns.mjs "$work" "$mail"
