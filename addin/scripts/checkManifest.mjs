// Checks what Outlook is told of the add-in: rules of ours, the grammar where xmllint and the schemas are at hand, and that the
// unified manifest says the same. usage: node scripts/checkManifest.mjs [--write] [manifest.xml]; --write makes the unified one anew.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { format } from "prettier";
import { readManifest } from "./manifestElements.mjs";
import { faultsOf, PANE } from "./manifestRules.mjs";
import { SCHEMA_VERSION, unifiedOf } from "./unifiedManifest.mjs";

const addin = resolve(import.meta.dirname, "..");
const RELEASED = "0.0.0.0"; // the version of the last manifest that was given out; raised with each release
const write = process.argv.includes("--write");
const path = resolve(
  process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? join(addin, "manifest.xml"),
);
const unifiedPath = join(addin, "unified/manifest.json");
const shared = process.env.OUTLOOKNETWORK_SHARED ?? resolve(addin, "../../shared");
const schemas = join(shared, "manifest-schemas");

/** "16x16", or why it has no size. */
function iconSize(address) {
  if (!address.startsWith(PANE)) return "not among the pane's files";
  const file = join(addin, "public", address.slice(PANE.length));
  if (!existsSync(file)) return "missing";
  const bytes = readFileSync(file);
  const isPng = bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return isPng ? `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}` : "not a PNG";
}

function wordsIn(folder, pattern, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(pattern)].map(([, word]) => word));
}

const manifest = readManifest(readFileSync(path, "utf8"));
const faults = faultsOf(manifest, {
  iconSize,
  associated: wordsIn(join(addin, "dist/events"), /\.associate\(\s*["'`](\w+)/g, ".js"),
  commandIds: wordsIn(join(addin, "src"), /\bcommandId:\s*["'](\w+)/g, ".ts"),
  released: RELEASED,
});

const unified = unifiedOf(manifest, { privacyUrl: `${PANE}privacy.html`, termsOfUseUrl: `${PANE}privacy.html#terms` });
const text = await format(JSON.stringify(unified), { parser: "json", printWidth: 120 });
if (write) writeFileSync(unifiedPath, text);
else if (!existsSync(unifiedPath) || readFileSync(unifiedPath, "utf8") !== text)
  faults.push("unified/manifest.json is not what manifest.xml makes; run npm run manifest:unified");

if (existsSync(schemas)) {
  faults.push(...grammarFaults(), ...schemaFaults());
} else {
  console.log("Skipped: the grammar. The schemas are not here; OUTLOOKNETWORK_SHARED may name their folder.");
}

function grammarFaults() {
  const schema = join(schemas, "xml/OfficeAppManifestV1_1.xsd");
  const xmllint = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, path], { encoding: "utf8" });
  if (xmllint.error !== undefined) {
    console.log("Skipped: the grammar of XML. xmllint is not installed (package libxml2-utils).");
    return [];
  }
  return xmllint.status === 0 ? [] : [`the grammar refuses it:\n${xmllint.stderr.trim()}`];
}

function schemaFaults() {
  const source = readFileSync(join(schemas, `json/MicrosoftTeams.v${SCHEMA_VERSION}.schema.json`), "utf8");
  // Two escapes that JavaScript's patterns do not know stand for the bell and the vertical tab.
  const schema = JSON.parse(source.replaceAll("\\\\a", "\\u0007").replaceAll("\\\\v", "\\u000b"));
  const ajv = new Ajv({ strictTypes: false, allErrors: true });
  addFormats(ajv, ["uri", "email", "regex"]);
  const isValid = ajv.compile(schema);
  if (isValid(unified)) return [];
  return (isValid.errors ?? []).map(({ instancePath, message }) => `the schema refuses ${instancePath}: ${message}`);
}

for (const words of faults) console.error(`- ${words}`);
if (faults.length > 0) process.exit(1);
console.log(`The manifest ${manifest.value("Version")} keeps the rules, and the unified one says the same.`);
