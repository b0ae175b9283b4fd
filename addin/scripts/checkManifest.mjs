// What Outlook asks of a manifest beyond its grammar; the grammar too where xmllint and the schema are at hand.
// usage: node scripts/checkManifest.mjs [manifest.xml]
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";

const addin = resolve(import.meta.dirname, "..");
const manifest = resolve(process.argv[2] ?? join(addin, "manifest.xml"));
const HIGHEST_MINIMUM = 1.5; // what Exchange on-premises and mobile have; a higher one hides the add-in there
const ORIGIN = "https://outlooknetwork.example";
const PANE = `${ORIGIN}/pane/`; // served from dist/pane, where public/ ends up

const faults = [];
const fault = (words) => faults.push(words);

const source = readFileSync(manifest, "utf8");
const wellFormed = XMLValidator.validate(source);
if (wellFormed !== true) {
  console.error(`Not XML: ${wellFormed.err.msg} (line ${wellFormed.err.line})`);
  process.exit(1);
}

// Every element with its name, attributes, text and parents' names, in document order.
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  preserveOrder: true,
  removeNSPrefix: true,
});
const elements = [];
function walk(nodes, path) {
  for (const node of nodes) {
    const name = Object.keys(node).find((key) => key !== ":@");
    if (name === undefined || name === "#text" || name.startsWith("?")) continue;
    const text = node[name].map((child) => child["#text"] ?? "").join("");
    elements.push({ name, path, attributes: node[":@"] ?? {}, text: String(text).trim() });
    walk(node[name], [...path, name]);
  }
}
walk(parser.parse(source), []);
const named = (...names) => elements.filter(({ name }) => names.includes(name));
const within = (parent) => elements.filter(({ path }) => path.at(-1) === parent);

// Resources: each is used, each use resolves, no id twice.
const resources = ["Images", "Urls", "ShortStrings", "LongStrings"].flatMap((kind) =>
  within(kind).map((element) => ({ kind, id: element.attributes.id, value: element.attributes.DefaultValue ?? "" })),
);
const used = new Set(elements.map(({ attributes }) => attributes.resid).filter((resid) => resid !== undefined));
const declared = resources.map(({ id }) => id);
for (const resid of used) if (!declared.includes(resid)) fault(`resid "${resid}" points nowhere`);
for (const id of declared) if (!used.has(id)) fault(`resource "${id}" is used nowhere`);
const ids = [...declared, ...named("Control", "Group").map(({ attributes }) => attributes.id)];
for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) fault(`id "${id}" stands twice`);
for (const { id, kind, value } of resources) {
  const most = { ShortStrings: 125, LongStrings: 250 }[kind] ?? 2048;
  if (value.length > most) fault(`"${id}" is longer than ${most}`);
  if (id.length > 32) fault(`"${id}" is longer than 32`);
}

// Addresses: https, and ours.
const addresses = [
  ...named("IconUrl", "HighResolutionIconUrl", "SupportUrl").map(({ attributes }) => attributes.DefaultValue),
  ...named("AppDomain").map(({ text }) => text),
  ...named("SourceLocation").flatMap(({ attributes }) => attributes.DefaultValue ?? []),
  ...resources.filter(({ kind }) => kind === "Images" || kind === "Urls").map(({ value }) => value),
];
for (const address of addresses) {
  if (!URL.canParse(address) || new URL(address).protocol !== "https:") fault(`${address} is not https`);
  else if (new URL(address).origin !== ORIGIN) fault(`${address} is not on ${ORIGIN}`);
}

// Icons: the sizes Outlook asks for, each a PNG of that size.
function pngSize(address) {
  if (!address.startsWith(PANE)) return "not among the pane's files";
  const file = join(addin, "public", address.slice(PANE.length));
  if (!existsSync(file)) return "missing";
  const bytes = readFileSync(file);
  const isPng = bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return isPng ? `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}` : "not a PNG";
}
function expectSize(address, size) {
  const found = pngSize(address ?? "");
  if (found !== `${size}x${size}`) fault(`${address} should be ${size}x${size}, is ${found}`);
}
expectSize(named("IconUrl")[0]?.attributes.DefaultValue, 64);
expectSize(named("HighResolutionIconUrl")[0]?.attributes.DefaultValue, 128);
const icons = within("Icon").filter(({ name }) => name === "Image");
for (const { attributes } of icons) {
  const image = resources.find(({ id }) => id === attributes.resid);
  if (image !== undefined) expectSize(image.value, attributes.size);
}
for (const size of ["16", "32", "80"]) {
  const there = icons.some(({ attributes, path }) => attributes.size === size && path.includes("DesktopFormFactor"));
  if (!there) fault(`the ribbon button has no icon of ${size} px`);
}

// Requirement sets, permission, events, version.
for (const { attributes } of named("Set")) {
  const minimum = Number(attributes.MinVersion ?? HIGHEST_MINIMUM);
  if (attributes.Name === "Mailbox" && minimum > HIGHEST_MINIMUM)
    fault(`Mailbox ${minimum} is above ${HIGHEST_MINIMUM}`);
}
for (const { attributes } of named("Sets")) {
  if (Number(attributes.DefaultMinVersion ?? 0) > HIGHEST_MINIMUM)
    fault(`DefaultMinVersion is above ${HIGHEST_MINIMUM}`);
}
if (named("Permissions")[0]?.text !== "ReadWriteItem") fault("Permissions is not ReadWriteItem");
if (named("LaunchEvent", "Runtime", "ExtendedPermission").length > 0) fault("events or their runtime are declared");
for (const surface of ["MessageReadCommandSurface", "MessageComposeCommandSurface"]) {
  if (!named("ExtensionPoint").some(({ attributes }) => attributes.type === surface)) fault(`there is no ${surface}`);
}
const desktopPanes = named("Action").filter(
  ({ attributes, path }) => attributes.type === "ShowTaskpane" && path.includes("DesktopFormFactor"),
);
if (named("SupportsPinning").filter(({ text }) => text === "true").length !== desktopPanes.length)
  fault("a pane beside a mail that is read or written cannot be pinned");
if (!/^\d+\.\d+\.\d+\.\d+$/.test(named("Version")[0]?.text ?? "")) fault("Version has not four numbers");

// Grammar.
const shared = process.env.OUTLOOKNETWORK_SHARED ?? resolve(addin, "../../shared");
const schema = join(shared, "manifest-schemas/xml/OfficeAppManifestV1_1.xsd");
if (!existsSync(schema)) {
  console.log("Skipped: the grammar. The schema is not here; OUTLOOKNETWORK_SHARED may name its folder.");
} else {
  const xmllint = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, manifest], { encoding: "utf8" });
  if (xmllint.error !== undefined)
    console.log("Skipped: the grammar. xmllint is not installed (package libxml2-utils).");
  else if (xmllint.status !== 0) fault(`the grammar refuses it:\n${xmllint.stderr.trim()}`);
  else console.log("The manifest follows the grammar.");
}

for (const words of faults) console.error(`- ${words}`);
if (faults.length > 0) process.exit(1);
console.log("The manifest keeps the rules.");
