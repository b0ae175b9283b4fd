#!/usr/bin/env bash
# Looks for known vulnerabilities in what is shipped, and for licences that may not be. It belongs to a release, not to every run of
# the tests: it asks advisory sources on the network, and fails when one of them cannot be reached, since silence is not "none found".
set -euo pipefail
cd "$(dirname "$0")/.."
failed=0

echo "== Licences"
node infra/third-party.mjs --check || failed=1

echo "== Known vulnerabilities of the server's packages"
# A source without advisories makes the audit below find nothing, and say nothing of it.
sources_know_advisories() {
  local index
  for index in $(dotnet nuget list source --format short | awk '$1 ~ /^E/ && $2 ~ /^https?:/ { print $2 }'); do
    curl -fsSL --max-time 20 "$index" | grep -q VulnerabilityInfo && return 0
  done
  return 1
}
report=$(mktemp)
trap 'rm -f "$report"' EXIT
# The audit of a restore reports NU1900 when no source of advisories answers, and NU1901 to NU1904 for what is known, by severity.
if ! sources_know_advisories; then
  echo "No package source here gives advisories, so nothing is known. Run it where one does; until then nothing may be released."
  failed=1
elif ! dotnet restore OutlookNetwork.sln --force -p:NuGetAudit=true -p:NuGetAuditMode=all -p:NuGetAuditLevel=low \
    -p:TreatWarningsAsErrors=false >"$report" 2>&1; then
  cat "$report"
  echo "The packages could not be restored, so nothing is known of them."
  failed=1
elif grep -q NU1900 "$report"; then
  grep NU1900 "$report" | sort -u
  echo "The source of advisories could not be reached. Try again where it can; until then nothing may be released."
  failed=1
elif grep -qE 'NU190[1-5]' "$report"; then
  grep -E 'NU190[1-5]' "$report" | sort -u
  failed=1
else
  echo "none known"
fi

echo "== Known vulnerabilities of the pane's packages"
(cd addin && npm audit --omit=dev) || {
  echo "Something is known, or the source of advisories could not be reached; the lines above say which."
  failed=1
}

[ $failed -eq 0 ] && echo "Nothing stands against a release." || echo "This must not be released."
exit $failed
