#!/usr/bin/env bash
# Imports the threads of the development lists that a person labelled, as the mail of those who wrote there, and compares whose turn the
# product says it is with the labels. Prints both halves of each draw, and fails when one is worse than it must be. Usage: infra/turns.sh SHARED_MAIL_FOLDER
set -euo pipefail
mail=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=$PWD/api/OutlookNetwork.Api/bin/Release/net10.0/outlooknetwork.dll

as_owner() {
  set -euo pipefail
  dotnet "$program" import "$work/$1.mbox" --mailbox owner@turns.example --data "$work/$1" --json > /dev/null
  for kind in messages threads; do dotnet "$program" export "$kind" --book all --data "$work/$1" --out "$work/$1.$kind.jsonl"; done
}
export work program
export -f as_owner
node infra/turns.mjs --mail "$mail" "$work" | xargs -P 2 -n 1 bash -c 'as_owner "$1"' _
node infra/turns.mjs "$work" "$mail"
