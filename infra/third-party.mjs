// Writes infra/THIRD-PARTY.md: every package that ships with the product, its version and its licence, read from what was restored.
// Usage: node infra/third-party.mjs [--check]   (--check writes nothing and fails when the file is not what it should be)
// Fails on a licence that is not in the list of those we may ship.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const listing = join(root, "infra", "THIRD-PARTY.md");
const allowed = new Set(["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "PostgreSQL", "MS-PL", "Unlicense", "CC0-1.0"]);

// Packages whose description names a file or an address in place of a licence, looked up by hand.
const known = {
  "Microsoft.Data.SqlClient.SNI.runtime": "Microsoft .NET Library licence (redistributable)",
  "SourceGear.sqlite3": "Public domain",
};
const alsoAllowed = new Set(Object.values(known));

function nugetFolder() {
  const said = execFileSync("dotnet", ["nuget", "locals", "global-packages", "--list"], { encoding: "utf8" });
  return said.split("global-packages:").at(-1).trim() || join(homedir(), ".nuget", "packages");
}

function ofNuget() {
  const folder = nugetFolder();
  const lock = JSON.parse(readFileSync(join(root, "api/OutlookNetwork.Api/packages.lock.json"), "utf8"));
  const found = new Map();
  for (const framework of Object.values(lock.dependencies)) {
    for (const [name, { resolved, type }] of Object.entries(framework)) {
      if (type !== "Project" && resolved !== undefined && ships(name)) {
        found.set(name, { name, version: resolved, licence: licenceOfNuget(folder, name, resolved) });
      }
    }
  }
  return [...found.values()];
}

// What only the developer's tools use is restored but not copied beside the product.
function ships(name) {
  return !/^(Microsoft\.EntityFrameworkCore\.(Design|Analyzers)|Microsoft\.Build|Microsoft\.CodeAnalysis|Microsoft\.NET\.StringTools|Mono\.TextTemplating|Humanizer|System\.Composition)/.test(name);
}

function licenceOfNuget(folder, name, version) {
  const place = join(folder, name.toLowerCase(), version.toLowerCase(), `${name.toLowerCase()}.nuspec`);
  if (!existsSync(place)) {
    throw new Error(`${name} ${version} is not restored; run 'dotnet restore' first.`);
  }
  const description = readFileSync(place, "utf8");
  return (
    known[name] ??
    /<license type="expression">([^<]+)</.exec(description)?.[1] ??
    /<licenseUrl>https:\/\/licenses\.nuget\.org\/([^<]+)</.exec(description)?.[1] ??
    `unknown (${/<licenseUrl>([^<]*)</.exec(description)?.[1] ?? /<license type="file">([^<]*)</.exec(description)?.[1] ?? "none named"})`
  );
}

function ofNpm() {
  const lock = JSON.parse(readFileSync(join(root, "addin/package-lock.json"), "utf8"));
  return Object.entries(lock.packages)
    .filter(([path, one]) => path.startsWith("node_modules/") && one.dev !== true && one.optional !== true)
    .map(([path, one]) => ({ name: path.split("node_modules/").at(-1), version: one.version, licence: one.license ?? licenceOfNpm(path) }));
}

function licenceOfNpm(path) {
  const place = join(root, "addin", path, "package.json");
  return existsSync(place) ? (JSON.parse(readFileSync(place, "utf8")).license ?? "unknown") : "unknown (not restored; run 'npm ci' in addin)";
}

function mayShip(licence) {
  const names = licence.replaceAll(/[()]/g, "").split(/ OR /);
  return alsoAllowed.has(licence) || names.some((name) => name.split(/ AND /).every((one) => allowed.has(one.trim())));
}

function table(packages) {
  const rows = packages.sort((one, other) => (one.name < other.name ? -1 : 1)).map((one) => `| ${one.name} | ${one.version} | ${one.licence} |`);
  return ["| package | version | licence |", "|---|---|---|", ...new Set(rows)].join("\n");
}

const [server, pane] = [ofNuget(), ofNpm()];
const refused = [...server, ...pane].filter((one) => !mayShip(one.licence));
if (refused.length > 0) {
  console.error(refused.map((one) => `${one.name} ${one.version}: the licence '${one.licence}' is not one we may ship.`).join("\n"));
  process.exit(1);
}

const text = `# What ships with OutlookNetwork

Made by \`node infra/third-party.mjs\` from the lock files; do not edit.

## Server

${table(server)}

## Task pane

${table(pane)}
`;
if (!process.argv.includes("--check")) {
  writeFileSync(listing, text);
} else if (!existsSync(listing) || readFileSync(listing, "utf8") !== text) {
  console.error("infra/THIRD-PARTY.md does not list what ships. Run 'node infra/third-party.mjs' and commit it.");
  process.exit(1);
}
