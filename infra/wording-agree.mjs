// Gives the same texts to the service's wording check and to the add-in's, and compares everything that both say.
// Before it does, it shows on a text of its own that it would tell: each field of a finding is disturbed once, and each has to be reported.
// Usage: node infra/wording-agree.mjs [SHARED_FOLDER] [--texts 6000] [--seed 7]. Without the folder no real mail and no development sentences are taken.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

class Disagreement extends Error {}

const { values, positionals } = readArguments();
const program = resolve("api/OutlookNetwork.Api/bin/Release/net10.0/outlooknetwork.dll");
const regions = ["US", "EU", "UK"];
const work = mkdtempSync(join(tmpdir(), "agree-"));

try {
  const { shippedCheck, shippedPacks, digestOf } = await addIn();
  await samePacks(shippedPacks, digestOf);
  const texts = [...(positionals[0] === undefined ? [] : realTexts(positionals[0])), ...madeTexts(shippedPacks, values.texts, values.seed)];
  const day = today();
  const theirs = ofService(texts);
  wouldTell(theirs);
  if (day !== today()) throw new Error("The day changed while texts were checked; run it again.");
  const check = shippedCheck([]);
  let findings = 0;
  texts.forEach((one, number) => {
    const ours = check.run({ ...one, on: day, regions }).map((finding) => onTheWire(finding, one));
    findings += ours.length;
    const [said, expected] = [sorted(ours), sorted(theirs[number].findings)];
    if (agree(ours, theirs[number].findings)) return;
    console.log(`Text ${number}, ${one.kind}, is judged in two ways.\ntext:    ${JSON.stringify(one).slice(0, 2000)}\nservice: ${expected}\nadd-in:  ${said}`);
    process.exitCode = 1;
    throw new Disagreement();
  });
  console.log(`AGREEMENT: ${texts.length} texts, ${findings} findings, the same from both engines and the same rule packs.`);
} catch (cause) {
  if (!(cause instanceof Disagreement)) throw cause;
} finally {
  rmSync(work, { recursive: true });
}

function agree(ours, theirs) {
  return sorted(ours) === sorted(theirs);
}

/** Findings of the service, each with one field disturbed, one more and one less: whichever passes unseen is a hole in the comparison. */
function wouldTell(lines) {
  const all = lines.flatMap(({ findings }) => findings);
  const disturbed = (value) => {
    if (value === null) return { start: 0, end: 1, words: "" };
    if (typeof value === "object" && !Array.isArray(value)) return { ...value, end: value.end + 1 };
    if (Array.isArray(value)) return [...value, "x"];
    return typeof value === "boolean" ? !value : typeof value === "number" ? value + 1 : `${value} x`;
  };
  const unseen = new Set();
  let tried = 0;
  for (const finding of all.slice(0, 500)) {
    for (const [name, value] of Object.entries(finding)) {
      tried += 1;
      if (agree([{ ...finding, [name]: disturbed(value) }], [finding])) unseen.add(name);
    }
    tried += 2;
    if (agree([], [finding]) || agree([finding, finding], [finding])) unseen.add("how many there are");
  }
  if (tried === 0) throw new Error("There is no finding to try the comparison on.");
  if (unseen.size === 0) return console.log(`The comparison told ${tried} of ${tried} disturbed findings.`);
  console.log(`The comparison does not tell when this differs: ${[...unseen].join(", ")}.`);
  process.exitCode = 1;
  throw new Disagreement();
}

function readArguments() {
  const [, , ...given] = process.argv;
  const found = { values: { texts: 6000, seed: 7 }, positionals: [] };
  while (given.length > 0) {
    const one = given.shift();
    if (one.startsWith("--")) found.values[one.slice(2)] = Number(given.shift());
    else found.positionals.push(one);
  }
  return found;
}

/** The add-in's engine from its sources, read by its own build tool. */
async function addIn() {
  const vite = await import(pathToFileURL(createRequire(resolve("addin/package.json")).resolve("vite")).href);
  const load = async (file) => (await vite.runnerImport(resolve(`addin/src/wording/${file}`), { configFile: false, logLevel: "error" })).module;
  return { ...(await load("shipped.ts")), ...(await load("digest.ts")) };
}

async function samePacks(packs, digestOf) {
  const lines = execFileSync("dotnet", [program, "check", "--packs", "--data", join(work, "data")], { encoding: "utf8" });
  const theirs = lines.trim().split("\n").map((line) => JSON.parse(line)).map(({ pack, digest }) => `${pack} ${digest}`);
  const ours = await Promise.all(packs.map(async (pack) => `${pack.id} ${await digestOf(pack)}`));
  if (ours.join() === theirs.join()) return;
  console.log(`The packs differ.\nservice: ${theirs.join(", ")}\nadd-in:  ${ours.join(", ")}`);
  process.exitCode = 1;
  throw new Disagreement();
}

function ofService(texts) {
  const file = join(work, "texts.jsonl");
  const { stringify } = JSON;
  writeFileSync(file, texts.map(({ kind: _, occasion, ...one }, id) => `${stringify({ id: String(id), ...one, ...onTheLine(occasion) })}\n`).join(""));
  const { stdout, status, stderr } = spawnSync("dotnet", [program, "check", file, "--all", "--explain", "--data", join(work, "data")], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`The service's check ended with ${status}: ${stderr.slice(0, 500)}`);
  return stdout.trim().split("\n").map((line) => JSON.parse(line));
}

/** What is known of a mail beside its words, as a line says it. */
function onTheLine({ isNew, isFirst, question, confidential } = {}) {
  return { form: isNew ? "new" : "reply", first: isFirst ?? false, question: question ?? "", confidential: confidential ?? [] };
}

/** Spans as the wire counts them: code points, and half a surrogate pair as one. */
function onTheWire({ span, sentence, instead, ...rest }, { text, subject }) {
  const points = (units) => [...(rest.part === "subject" ? subject : text).slice(0, units)].length;
  const of = ({ start, end }) => ({ start: points(start), end: points(end) });
  return { ...rest, ...of(span), sentence: of(sentence), instead: instead && { ...of(instead), words: instead.words } };
}

function sorted(findings) {
  return JSON.stringify(findings.map((finding) => Object.entries(finding).sort(([one], [other]) => (one < other ? -1 : 1))));
}

function today() {
  return new Date().toISOString().slice(0, 10);
}

/** Development mail, and of the development sentences the half that may be looked at. */
function realTexts(shared) {
  const texts = [];
  const add = (kind, text, subject = "", direction = "outgoing") => texts.push({ kind, text, subject, direction });
  const sentences = join(shared, "compliance/dev.jsonl");
  if (existsSync(sentences)) {
    execFileSync("node", ["infra/wording.mjs", "split", sentences, work]);
    for (const line of readFileSync(join(work, "seen.jsonl"), "utf8").trim().split("\n")) {
      const { text, subject, direction } = JSON.parse(line);
      add("a development sentence", text, subject ?? "", direction);
    }
  }
  const MOST = 3000; // characters of a message
  for (const folder of existsSync(join(shared, "mail")) ? readdirSync(join(shared, "mail")) : []) {
    const mailbox = join(shared, "mail", folder, `${folder}.mbox.gz`);
    if (!existsSync(mailbox)) continue;
    const messages = gunzipSync(readFileSync(mailbox)).toString("utf8").split(/^From /m);
    for (let at = 1; at < messages.length && at < 1500; at += 3) {
      add("a message", messages[at].slice(0, MOST), /^Subject: (.*)$/m.exec(messages[at])?.[1] ?? "", at % 2 === 0 ? "outgoing" : "incoming");
    }
  }
  return texts;
}

/** Words of the rules between signs, letters of all scripts, entities, halves of pairs and whatever else is made to be misread. */
function madeTexts(packs, count, seed) {
  const random = randomOf(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const phrases = packs.flatMap((pack) => [
    ...Object.values(pack.sets ?? {}).flat(),
    ...Object.values(pack.facts ?? {}).flatMap(({ find }) => find),
    ...pack.rules.flatMap(({ find, clues }) => [...find.map((one) => one.phrase ?? one), ...(clues ?? []).flatMap((clue) => clue.find ?? [])]),
  ]);
  const words = [...new Set(phrases.flatMap((phrase) => phrase.split(/[ |[\]!*{}]+/)).filter((word) => /^[a-z]/.test(word)))];
  const tried = packs.flatMap((pack) => pack.rules).flatMap(({ tests }) => [...tests.find, ...tests.pass]);
  const signs = [..." \n\t\r.,!?\"'’‘ʼ`´>;:()[]{}#-–—…*•·%$€£@=+&®™“”„«»0123456789_/\\|~^", "\r\n", "\n\n", ". ", "? ", "\n- ", "\n1) ", "> ", "\n> ", "\u200b", "\u00ad", "\u202e", "\ufeff", "\u00a0", "\u2028", "\ud83d", "\ude00", "😀", "&nbsp;", "&amp;", "&#x41;", "&#97;", "&shy;", "&#xD800;", "&#99999999;", "&;", "&verylongname;", "ﬁ", "ß", "İ", "ı", "ſ", "K", "Å", "ё", "а", "е", "о", "ｇ", "Ｇ", "％", "𝐠", "𝟗", "é", "e\u0301", "ǅ", "٣", "Ⅷ", "\u{1E900}", "\u{16D40}", "\u{10D50}", "\u1c89", "\ua7ce", "中", "한", "ﷺ", "\u0903"];
  const openings = ["On 1 May A wrote:\n", "-----Original Message-----\n", "-----ORIGINAL message-----\n", "From: a\nSent: b\nSubject: c\n", "Begin forwarded message:\n", "&gt; ", "Dr. ", "e.g. ", "No. ", "QUJDREVGRw=="];
  const notes = (text, number) => (number % 3 === 0 ? [text.slice(text.length >> 2, text.length >> 1), pick(tried)] : []);
  return Array.from({ length: count }, (_, number) => {
    const parts = [];
    for (let left = Math.floor(random() * 90); left > 0; left--) {
      const die = random();
      if (die < 0.55) parts.push(cased(pick(words), random), random() < 0.9 ? " " : pick(signs));
      else if (die < 0.7) parts.push(pick(tried), " ");
      else if (die < 0.95) parts.push(pick(signs));
      else if (die < 0.97) parts.push("\n", pick(openings));
      else parts.push(String.fromCodePoint(Math.floor(random() * (die < 0.99 ? 0x3000 : 0x20000))));
    }
    const text = broken(parts.join(""), random, signs, pick);
    const subject = number % 3 === 0 ? pick(tried) : "";
    const occasion = { isNew: number % 8 < 4, isFirst: number % 5 === 0, question: number % 7 === 0 ? pick(tried) : "", confidential: notes(text, number) };
    return { kind: "a made text", text, subject, direction: number % 2 === 0 ? "outgoing" : "incoming", occasion };
  });
}

function cased(word, random) {
  const die = random();
  if (die < 0.1) return word.toUpperCase();
  return die < 0.25 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Something in the middle of words, too. */
function broken(text, random, signs, pick) {
  let result = text;
  for (let left = Math.floor(random() * 4); left > 0; left--) {
    const at = Math.floor(random() * result.length);
    result = result.slice(0, at) + pick(signs) + result.slice(at);
  }
  return result;
}

/** Mulberry32: small, seeded, the same everywhere. */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
