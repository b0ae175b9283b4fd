#!/usr/bin/env bash
# Long runs that do not belong into every check: a million mutated messages, and mailboxes of up to 200,000 messages, and
# half an hour of fifty requests a second.
set -euo pipefail
cd "$(dirname "$0")/.."
OUTLOOKNETWORK_FUZZ_INPUTS="${OUTLOOKNETWORK_FUZZ_INPUTS:-1000000}" \
  dotnet test tests/OutlookNetwork.Domain.Tests -c Release --filter "FullyQualifiedName~Fuzz" --logger "console;verbosity=normal"
dotnet run -c Release --project tests/OutlookNetwork.Benchmarks -- ingest
node infra/load.mjs "${OUTLOOKNETWORK_LOAD_SECONDS:-1800}"
