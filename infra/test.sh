#!/usr/bin/env bash
# The one command that checks everything: installs what is missing on a Debian machine, restores, formats, builds, runs every suite.
# Needs the .NET SDK and Node.js with npm. Ends with a line "N passed, N failed"; what was skipped says why above it.
set -euo pipefail
cd "$(dirname "$0")/.."
configuration=Release
results=$PWD/artifacts/test-results
step() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }

# Runs two functions beside each other, each of which keeps one core busy, and prints what the first said after the second has ended.
# Fails when one of them does.
beside() {
  local said failed=0
  said=$(mktemp)
  "$1" >"$said" 2>&1 &
  local first=$!
  "$2" || failed=1
  wait "$first" || failed=1
  cat "$said"
  rm "$said"
  return $failed
}

install_missing() {
  local packages=()
  [ -x /usr/bin/chromium-headless-shell ] || [ -n "${CHROMIUM:-}" ] || packages+=(chromium-headless-shell)
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

# The add-in comes into the server's build last: until then neither waits for the other.
prepare_api() {
  dotnet restore OutlookNetwork.sln --locked-mode -v quiet \
    && dotnet format whitespace OutlookNetwork.sln --verify-no-changes --no-restore \
    && dotnet build OutlookNetwork.sln -c $configuration --no-restore -v quiet -clp:NoSummary -p:SkipAddIn=true # looks at style too
}

prepare_addin() {
  (cd addin && npm ci --no-audit --no-fund --loglevel=error) \
    && node infra/third-party.mjs --check && node infra/secrets.mjs --test && node infra/secrets.mjs \
    && (cd addin && for check in format:check lint typecheck manifest:check; do npm run --silent $check || return 1; done)
}

test_addin() { (cd addin && npx vitest run --reporter=default --reporter=json --outputFile.json="$results/addin.json"); }

test_project() {
  dotnet test "tests/OutlookNetwork.$1.Tests" -c $configuration --no-build --nologo \
    --results-directory "$results" --logger "trx;LogFileName=$1.trx" --logger "console;verbosity=normal" \
    | grep -vE '^\s+Passed '
}

test_domain() { test_project Domain; }

step "Restore, format, lint, types and build"
beside prepare_addin prepare_api

step "Build with the add-in"
dotnet build OutlookNetwork.sln -c $configuration --no-restore -v quiet -clp:NoSummary
(cd addin && npm run --silent test:built)

failed_suites=0
step "Add-in and Domain tests"
beside test_domain test_addin || failed_suites=$((failed_suites + 1))

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
if [ -d ../shared/compliance ] && [ -d ../shared/mail ]; then
  infra/wording.sh ../shared/compliance ../shared/mail || failed_suites=$((failed_suites + 1))
else
  echo "Skipped: there are no development sentences in ../shared/compliance, or no mail in ../shared/mail."
fi

step "Agreement of the two wording engines"
node infra/wording-agree.mjs ../shared || failed_suites=$((failed_suites + 1))

for project in Api SqlServer EndToEnd; do
  step "$project tests"
  test_project "$project" || failed_suites=$((failed_suites + 1))
done

step "Sum"
node infra/sum.mjs "$results" $failed_suites
