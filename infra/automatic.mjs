// How well mail of machines is told from mail of persons: precision and recall by kind, of real mail and of the messages written for the
// kinds that it lacks, each in the half that was looked at while writing the rules and in the one that was not. Usage:
// node infra/automatic.mjs EXPORT.jsonl SHARED_MAIL_FOLDER. Fails when a figure is worse than it must be.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const folder = "tests/vectors/automatic";
const kinds = ["none", "auto_reply", "bounce", "receipt", "calendar", "list", "bulk"];
const least = 0.97;
const enough = 40; // labels of a kind; of fewer a single mistake decides, so mistakes are counted instead
const mostMistakes = { "labels.jsonl": 4, "written.jsonl": 0 }; // to go down only

const parse = (text) => text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
const lines = (file) => parse(readFileSync(file, "utf8"));
const exported = lines(process.argv[2]);
const keyOf = (message) => message.source.replace(`${folder}/`, "");
const byKey = new Map(exported.map((message) => [keyOf(message), message]));
const byId = new Map(exported.filter((message) => message.message_id).map((message) => [message.message_id, message]));
const idOf = new Map(readdirSync(process.argv[3]).map((set) => `${process.argv[3]}/${set}/headers.jsonl.gz`).filter(existsSync)
  .flatMap((file) => parse(gunzipSync(readFileSync(file)).toString("utf8"))).map((message) => [message.key, message.message_id]));
const worse = [];

for (const [file, most] of Object.entries(mostMistakes)) {
  const labels = lines(`${folder}/${file}`);
  const found = judged(labels);
  const mistakes = found.filter((one) => one.label !== one.is);
  for (const half of ["seen", "unseen"]) {
    console.log(`\nAUTOMATIC MAIL, ${file}, ${half} half\n${"".padEnd(12)}labels  precision  recall`);
    for (const kind of kinds) show(file, half, kind, found);
  }
  console.log(`${labels.length} labels, ${labels.length - found.length} of what was not stored, being no message or a copy that came another way; ${mistakes.length} mistakes`);
  for (const { key, label, is } of mistakes.filter((one) => one.half === "seen")) console.log(`  ${key}: ${label}, called ${is}`);
  if (mistakes.length > most) worse.push(`${file}: ${mistakes.length} mistakes, and there may be ${most}`);
}

for (const line of worse) console.log(`Worse than it must be: ${line}.`);
process.exit(worse.length === 0 ? 0 : 1);

/** The labels of what was stored. Of copies one is; one that came another way, past the list, is labelled otherwise and left out. */
function judged(labels) {
  const labelOf = new Map(labels.map(({ key, label }) => [key, label]));
  const stored = ({ key, label }) => {
    const copy = byId.get(idOf.get(key));
    return byKey.get(key) ?? (copy && (labelOf.get(keyOf(copy)) ?? label) === label ? copy : undefined);
  };
  return labels.map((label) => ({ ...label, is: stored(label)?.is_automatic })).filter((label) => label.is !== undefined);
}

function show(file, half, kind, found) {
  const of = found.filter((one) => one.half === half);
  const [labelled, called] = [of.filter((one) => one.label === kind), of.filter((one) => one.is === kind)];
  const right = labelled.filter((one) => one.is === kind).length;
  const [precision, recall] = [called.length === 0 ? 1 : right / called.length, labelled.length === 0 ? 1 : right / labelled.length];
  const isFew = found.filter((one) => one.label === kind).length < enough;
  console.log(`${kind.padEnd(12)}${String(labelled.length).padStart(6)}${precision.toFixed(3).padStart(11)}${recall.toFixed(3).padStart(8)}${isFew ? "  too few to judge" : ""}`);
  if (!isFew && (precision < least || recall < least)) worse.push(`${file}, ${half}: ${kind} has precision ${precision.toFixed(3)} and recall ${recall.toFixed(3)}`);
}
