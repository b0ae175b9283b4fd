// Looks for secrets in every file of the repository, by the forms that secrets have. With --test it looks at made-up ones instead, so that
// a pattern that finds nothing any more is noticed. Prints the place and the kind, never what was found. Exit code 1: there is one.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const kinds = [
  ["private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*[A-Za-z0-9+/]/],
  ["JSON Web Token", /\beyJ[\w-]{16,}\.eyJ[\w-]{16,}\.[\w-]{16,}/],
  ["client secret of Entra ID", /\b[\w.~-]{3}8Q~[\w.~-]{31,}/],
  ["access token of GitHub", /\b(?:gh[pousr]_\w{36,}|github_pat_\w{60,})/],
  ["access key of AWS", /\bAKIA[0-9A-Z]{16}\b/],
  ["key of an Azure storage account", /AccountKey=[A-Za-z0-9+/]{40,}/],
  ["token of Slack", /\bxox[abprs]-[\w-]{20,}/],
  ["address with a password", /\b[a-z][a-z+]*:\/\/[^\s:/@"'<>{}$]+:[^\s:/@"'<>{}$]{3,}@[\w.-]+/],
  ["password in a connection string", /\b(?:password|pwd)\s*=\s*(?!\{|\$|<|…|\.\.\.)[^\s;"'{}$<>]{6,}/i],
];

// Values that stand in tests and texts on purpose. Each names its file, so that nothing else passes by it.
const known = new Map([
  ["tests/OutlookNetwork.Api.Tests/Identity/ServerStartTests.cs", /https:\/\/user:word@login\.example/],
  ["tests/OutlookNetwork.Api.Tests/Contacts/ContactAboutTests.cs", /https:\/\/user:word@linkedin\.com/],
]);

const largest = 2 * 1024 * 1024; // bytes; larger files are pictures and fonts

function kindIn(line) {
  return kinds.find(([, pattern]) => pattern.test(line))?.[0];
}

function test() {
  const samples = [
    ["-----BEGIN PRIVATE", " KEY-----\nMIIEvQ"],
    ["eyJhbGciOiJSUzI1NiIsInR5", "cCI6IkpXVCJ9.eyJhdWQiOiJhYWFhYWFhYSIsImlz.c2lnbmF0dXJlLXNpZ25hdHVyZQ"],
    ["abc8Q~", "0123456789012345678901234567890123"],
    ["ghp_", "0123456789abcdefghijklmnopqrstuvwxyz"],
    ["AKIA", "0123456789ABCDEF"],
    ["AccountKey=", "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567=="],
    ["xoxb-", "0123456789-0123456789"],
    ["https://somebody:", "something@company.example"],
    ["Host=db;Pass", "word=correct-horse"],
  ].map((parts) => parts.join("")); // in pieces, so that this file holds none
  const missed = samples.filter((sample, at) => kindIn(sample) !== kinds[at][0]);
  const plain = ["Password={_password}", "https://company.example:8443/path", "pwd=$SECRET", "-----BEGIN PUBLIC KEY-----"].filter((text) => kindIn(text));
  for (const wrong of [...missed, ...plain]) console.error(`The patterns are wrong about: ${wrong}`);
  return missed.length + plain.length;
}

// What tools make and fetch, and git's own files; what is not yet in git is looked at too.
const notOurs = new Set([".git", "node_modules", "bin", "obj", "dist", "artifacts", "TestResults"]);

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !notOurs.has(entry.name)) yield* filesIn(path);
    if (entry.isFile()) yield path;
  }
}

function scan() {
  process.chdir(join(import.meta.dirname, ".."));
  const files = [...filesIn(".")];
  let found = 0;
  for (const file of files) {
    const bytes = readFileSync(file);
    if (bytes.length > largest || bytes.subarray(0, 8000).includes(0)) continue;
    const text = bytes.toString("utf8").replace(known.get(file) ?? /(?!)/, "");
    for (const [kind, pattern] of kinds) {
      const at = text.search(pattern);
      if (at < 0) continue;
      console.error(`${file}:${text.slice(0, at).split("\n").length}: looks like a ${kind}. Take it out, and change it wherever it is used.`);
      found++;
    }
  }
  if (found === 0) console.log(`No secrets in ${files.length} files.`);
  return found;
}

process.exitCode = (process.argv.includes("--test") ? test() : scan()) > 0 ? 1 : 0;
