#!/usr/bin/env bash
# The one command that checks everything: installs what is missing on a Debian machine, restores, formats, builds, runs every suite.
# Needs the .NET SDK and Node.js with npm. Ends with a line "N passed, N failed"; what was skipped says why above it.
set -euo pipefail
cd "$(dirname "$0")/.."
configuration=Release
results=$PWD/artifacts/test-results
step() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }

install_missing() {
  local packages=()
  [ -x /usr/bin/chromium ] || [ -n "${CHROMIUM:-}" ] || packages+=(chromium)
  command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || packages+=(postgresql)
  command -v python3 >/dev/null || packages+=(python3)
  command -v xmllint >/dev/null || packages+=(libxml2-utils)
  [ ${#packages[@]} -eq 0 ] && return
  local sudo=""
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
}

step "Install what is missing"
install_missing
rm -rf "$results"
mkdir -p "$results"

step "Restore"
dotnet restore OutlookNetwork.sln --locked-mode -v quiet
(cd addin && npm ci --no-audit --no-fund --loglevel=error)

step "Format, lint and types"
dotnet format OutlookNetwork.sln --verify-no-changes --no-restore
node infra/third-party.mjs --check
node infra/secrets.mjs --test
node infra/secrets.mjs
(cd addin && npm run --silent format:check && npm run --silent lint && npm run --silent typecheck && npm run --silent manifest:check)

step "Build"
dotnet build OutlookNetwork.sln -c $configuration --no-restore -v quiet -clp:NoSummary
(cd addin && npm run --silent test:built)

failed_suites=0
step "Add-in tests"
(cd addin && npx vitest run --reporter=default --reporter=json --outputFile.json="$results/addin.json") || failed_suites=$((failed_suites + 1))

for project in Domain Api SqlServer EndToEnd; do
  step "$project tests"
  dotnet test "tests/OutlookNetwork.$project.Tests" -c $configuration --no-build --nologo \
    --results-directory "$results" --logger "trx;LogFileName=$project.trx" --logger "console;verbosity=normal" \
    | grep -vE '^\s+Passed ' || failed_suites=$((failed_suites + 1))
done

step "Scorecard on the development mail"
if [ -d ../shared/mail ]; then
  infra/scorecard.sh ../shared/mail || failed_suites=$((failed_suites + 1))
else
  echo "Skipped: there is no development mail in ../shared/mail."
fi

step "Scorecard of turns on the development mail"
if [ -d ../shared/mail ]; then
  infra/turns.sh ../shared/mail || failed_suites=$((failed_suites + 1))
else
  echo "Skipped: there is no development mail in ../shared/mail."
fi

step "Scorecard on the development sentences"
if [ -d ../shared/compliance ]; then
  infra/wording.sh ../shared/compliance || failed_suites=$((failed_suites + 1))
else
  echo "Skipped: there are no development sentences in ../shared/compliance."
fi

step "Sum"
node infra/sum.mjs "$results" $failed_suites
