// Fifty requests a second against a release of the product, for as long as asked: node infra/load.mjs [SECONDS] [MESSAGES]
// Prints the times of each operation and how memory, threads and handles of the server grew. Fails when an answer of more than one in a
// thousand was an error, a time is past what is promised (300 ms for reads and 800 ms for writes, 95 times of 100), or the server holds
// at the end more than it should of what it held after a sixth of the time: a fifth more memory, a few threads and handles.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const seconds = Number(process.argv[2] ?? 1800);
const messages = Number(process.argv[3] ?? 100_000);
const perSecond = 50;
const people = 500;
const promised = { read: 300, write: 800 }; // ms
const mayGrow = { memory: (settled) => settled * 1.2, threads: (settled) => settled + 8, handles: (settled) => settled + 16 }; // the last two breathe with the load

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = process.env.OUTLOOKNETWORK_PROGRAM ?? join(root, "api/OutlookNetwork.Api/bin/Release/net10.0/outlooknetwork.dll");
const folder = mkdtempSync(join(tmpdir(), "outlooknetwork-load-"));
const data = join(folder, "data");

function letter(number) {
  const who = number % people;
  const day = new Date(Date.UTC(2024, 0, 1) + number * 600_000).toUTCString().replace("GMT", "+0000");
  const answers = number >= people ? `In-Reply-To: <m${number - people}@load.example>\n` : "";
  return (
    `From x@load.example Mon Jan  1 00:00:00 2024\nMessage-ID: <m${number}@load.example>\nFrom: Person ${who} <p${who}@load.example>\n` +
    `To: Ines Park <ines@liaison.example>\nSubject: Question ${number}\nDate: ${day}\n${answers}` +
    `Content-Type: text/plain; charset=utf-8\n\nWhat is known of dosing number ${number} in dialysis?\n\n`
  );
}

function run(...args) {
  const done = spawnSync("dotnet", [program, ...args, "--data", data], { encoding: "utf8", maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`${args[0]} ended with ${done.status}: ${done.stderr}`);
}

async function serve() {
  const limits = { UserPerMinute: 1e6, UserPerSecond: 1e6, TenantPerMinute: 1e6, AddressPerMinute: 1e6 };
  const env = { ...process.env, ...Object.fromEntries(Object.entries(limits).map(([name, value]) => [`Limits__${name}`, String(value)])) };
  const server = spawn("dotnet", [program, "serve", "--no-demo", "--port", "0", "--data", data], { env, stdio: ["ignore", "pipe", "inherit"] });
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
      process.exit(1);
    });
  }
  let said = "";
  for await (const chunk of server.stdout) {
    said += chunk;
    const link = /(http:\/\/\S+)\/start\?/.exec(said);
    if (link) {
      server.stdout.resume();
      return { server, base: link[1] };
    }
  }
  throw new Error("The server ended without saying where it listens.");
}

/** What the system holds for the process: resident memory in MB, threads, open files and sockets. */
function held(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const of = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1]);
  return { memory: Math.round(of("VmRSS") / 1024), threads: of("Threads"), handles: readdirSync(`/proc/${pid}/fd`).length };
}

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

writeFileSync(join(folder, "load.mbox"), Array.from({ length: messages }, (_, number) => letter(number)).join(""));
run("import", join(folder, "load.mbox"), "--mailbox", "ines@liaison.example", "--json");
const began = performance.now();
const { server, base } = await serve();
console.log(`Ready after ${((performance.now() - began) / 1000).toFixed(1)} s with ${messages} messages.`);
const headers = { Authorization: `Bearer ${readFileSync(join(data, "local.key"), "utf8").trim()}`, "Content-Type": "application/json" };
const taken = new Map();
let [asked, failed, made] = [0, 0, 0];

async function ask(name, kind, method, path, body) {
  const start = performance.now();
  asked += 1;
  try {
    const answer = await fetch(base + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${answer.status} ${text}`);
    if (!taken.has(name)) taken.set(name, { kind, times: [] });
    taken.get(name).times.push(performance.now() - start);
    return JSON.parse(text);
  } catch (error) {
    failed += 1;
    if (failed <= 5) console.log(`${name} failed: ${error}`);
    return undefined;
  }
}

const contact = (number) => ({
  name: `Person ${number}`, role: "hcp", institution: "Load Institute", addresses: [`p${number}@load.example`], book: "company", shared: false,
});
const ids = [];
for (let number = 0; number < 50; number += 1) ids.push((await ask("CreateContact", "write", "POST", "/api/contacts", contact(number))).id);
taken.clear(); // the first of everything is slow once

const item = (number) => ({
  internetMessageId: `<m${number}@load.example>`, conversationId: null, subject: `Question ${number}`, sentAt: "2025-01-01T00:00:00+00:00", cc: [],
  from: { name: `Person ${number % people}`, address: `p${number % people}@load.example` }, to: [{ name: "Ines Park", address: "ines@liaison.example" }],
});
const some = (count) => Math.floor(Math.random() * count);
const one = () => ids[some(50)];
const operations = [
  [25, () => ask("GetPaneContext", "read", "POST", "/api/pane/context", item(some(messages)))],
  [20, () => ask("GetContact", "read", "GET", `/api/contacts/${one()}`)],
  [15, () => ask("GetContactTimeline", "read", "GET", `/api/contacts/${one()}/timeline`)],
  [10, () => ask("SearchMessages", "read", "GET", `/api/search?q=${some(messages)}`)],
  [10, () => ask("SearchContacts", "read", "GET", "/api/contacts?q=person")],
  [5, () => ask("GetSettings", "read", "GET", "/api/settings")],
  [10, () => ask("LogInteraction", "write", "POST", "/api/interactions", {
    kind: "call", contactIds: [one()], on: "2026-03-02", time: null, direction: "outgoing", weight: "conversation", text: `Call ${(made += 1)}.`, event: "",
  })],
  [5, () => ask("LogThread", "write", "POST", "/api/threads/log", { item: item(some(50)), scope: "upToThisMessage" })],
];
const draw = operations.flatMap(([weight, act]) => Array(weight).fill(act));

const samples = [];
const start = performance.now();
const pending = new Set();
for (let number = 0; number < seconds * perSecond; number += 1) {
  const wait = start + (number * 1000) / perSecond - performance.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  const act = draw[some(draw.length)]().finally(() => pending.delete(act)); // asked when it is due, whether or not the others are answered
  pending.add(act);
  if (number % (10 * perSecond) === 0) samples.push(held(server.pid));
}
await Promise.all(pending);
samples.push(held(server.pid));
server.kill("SIGTERM");
await new Promise((resolve) => server.once("exit", resolve));
rmSync(folder, { recursive: true });

let late = 0;
console.log("operation            asked    p50 ms    p95 ms");
for (const [name, { kind, times }] of [...taken].sort()) {
  times.sort((a, b) => a - b);
  const slow = at(times, 0.95) > promised[kind];
  late += slow ? 1 : 0;
  console.log(`${name.padEnd(18)} ${String(times.length).padStart(7)} ${at(times, 0.5).toFixed(0).padStart(9)} ${at(times, 0.95).toFixed(0).padStart(9)}${slow ? "  too slow" : ""}`);
}
const settled = samples[Math.floor(samples.length / 6)]; // after minute 5 of 30
const last = samples.at(-1);
let grown = 0;
for (const [name, most] of Object.entries(mayGrow)) {
  const tooMuch = last[name] > most(settled[name]);
  grown += tooMuch ? 1 : 0;
  console.log(`${name.padEnd(8)} ${settled[name]} -> ${last[name]}, at most ${Math.max(...samples.map((sample) => sample[name]))}${tooMuch ? "  grew too much" : ""}`);
}
console.log(`${asked} asked, ${failed} failed`);
process.exit(late === 0 && grown === 0 && failed <= asked / 1000 ? 0 : 1);
