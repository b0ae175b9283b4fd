// How fast the wording check reads, in the add-in's engine and in the service's, beside three checkers of prose on the same text in one run.
// Needs the built product (dotnet build -c Release) and the add-in's packages. usage: npm ci && npm run measure -- FOLDER_WITH_MAILBOXES
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { TextlintKernel } from "@textlint/kernel";
import textPlugin from "@textlint/textlint-plugin-text";
import { text as alex } from "alex";
import writeGoodRule from "textlint-rule-write-good";
import writeGood from "write-good";

const LEAST = { addIn: 5, service: 10, times: 100 }; // MB/s, MB/s, and how often faster than the fastest of the others
const ROUNDS = 5;
const root = resolve(import.meta.dirname, "../..");
const program = join(root, "api/OutlookNetwork.Api/bin/Release/net10.0/outlooknetwork.dll");
const folder = process.argv[2];
if (folder === undefined) throw new Error("Name the folder that holds linux-man/linux-man.mbox.gz.");

/** The texts of real messages, without their headers. */
function messages() {
  const mailbox = gunzipSync(readFileSync(join(folder, "linux-man/linux-man.mbox.gz"))).toString("utf8");
  return mailbox
    .split(/^From /m)
    .map((message) => message.slice(message.indexOf("\n\n") + 2, 8000).trim())
    .filter((text) => text.length > 200);
}

const megabytes = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** The best of several rounds, in MB a second of processor time: other work on the machine does not count. */
async function speed(texts, check, rounds = ROUNDS) {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    for (const text of texts) await check(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return megabytes(texts) / best;
}

/** What more text takes more, so that starting the program does not count. */
function serviceSpeed(texts) {
  const work = mkdtempSync(join(tmpdir(), "speed-"));
  const COPIES = 8;
  const seconds = (copies) => {
    const file = join(work, "texts.jsonl");
    const lines = texts.map((text, id) => `${JSON.stringify({ id: String(id), text, direction: "outgoing" })}\n`).join("");
    writeFileSync(file, lines.repeat(copies));
    const begun = performance.now();
    const { status } = spawnSync("dotnet", [program, "check", file, "--data", join(work, "data")], { stdio: "ignore" });
    if (status !== 0) throw new Error("The service's check failed.");
    return (performance.now() - begun) / 1000;
  };
  const least = (copies) => Math.min(...Array.from({ length: 3 }, () => seconds(copies)));
  const taken = least(1 + COPIES) - least(1);
  rmSync(work, { recursive: true });
  return (megabytes(texts) * COPIES) / taken;
}

/** The add-in's engine with its rules, built into files as the pane is. */
async function addInCheck() {
  const vite = await import(pathToFileURL(createRequire(join(root, "addin/package.json")).resolve("vite")).href);
  const work = mkdtempSync(join(tmpdir(), "speed-"));
  await vite.build({
    configFile: false,
    logLevel: "error",
    build: { outDir: work, lib: { entry: join(root, "addin/src/wording/shipped.ts"), formats: ["es"], fileName: "shipped" } },
  });
  const { shippedCheck } = await import(pathToFileURL(join(work, readdirSync(work).find((name) => name.startsWith("shipped.")))).href);
  rmSync(work, { recursive: true });
  return shippedCheck([]);
}

const all = messages();
const few = all.slice(0, 40); // the others take their time
const check = await addInCheck();
const kernel = new TextlintKernel();
const lint = {
  ext: ".txt",
  plugins: [{ pluginId: "text", plugin: textPlugin.default ?? textPlugin }],
  rules: [{ ruleId: "write-good", rule: writeGoodRule.default ?? writeGoodRule }],
};
const ours = (text) => check.run({ text, direction: "outgoing", on: "2026-01-01", regions: ["US", "EU", "UK"] });

const rest = {
  "write-good": await speed(few, (text) => writeGood(text), 2),
  alex: await speed(few, (text) => alex(text), 2),
  textlint: await speed(few, (text) => kernel.lintText(text, lint), 2),
};
const addIn = await speed(all, ours); // first: the others have read for seconds when their best is taken, and ours is then as warm
const [same, service] = [await speed(few, ours, 20), serviceSpeed(all)];
const fastest = Math.max(...Object.values(rest));

const line = (name, value) => console.log(`${name.padEnd(12)} ${value.toFixed(value < 1 ? 3 : 1).padStart(8)} MB/s`);
console.log(`${all.length} messages, ${megabytes(all).toFixed(1)} MB; with the others ${few.length}, ${megabytes(few).toFixed(2)} MB`);
line("add-in", addIn);
line("service", service);
for (const [name, value] of Object.entries(rest)) {
  line(name, value);
  console.log(`             the add-in's engine is ${(same / value).toFixed(0)} times as fast on the same text, the service's ${(service / value).toFixed(0)} times on all messages`);
}
const kept = addIn >= LEAST.addIn && service >= LEAST.service && same / fastest >= LEAST.times;
console.log(kept ? "All of it is as fast as it must be." : `It must be ${LEAST.addIn} and ${LEAST.service} MB/s, and ${LEAST.times} times as fast as the fastest of the others.`);
process.exit(kept ? 0 : 1);
