// How well the product tells whose turn it is: agreement with the labels of tests/vectors/turns, in the half that was looked at while
// writing the rules and in the one that was not. Usage: node infra/turns.mjs EXPORTS_FOLDER SHARED_MAIL_FOLDER, or --mail
// SHARED_MAIL_FOLDER FOLDER for the mail to import. Fails when a half agrees less than it must.
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const folder = "tests/vectors/turns";
// What was reached, by draw of threads and half; to go up only.
const least = { "labels.jsonl": { seen: 1, unseen: 0.93 }, "labels-2.jsonl": { seen: 0.94, unseen: 0.86 }, "labels-3.jsonl": { seen: 0.88, unseen: 0.65 } };
const turns = ["yours", "theirs", "nobody"];

const parse = (text) => text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
const lines = (file) => parse(readFileSync(file, "utf8"));
const unpacked = (file, encoding = "utf8") => gunzipSync(readFileSync(file)).toString(encoding);
const owners = JSON.parse(readFileSync(`${folder}/owners.json`, "utf8"));
const sets = [...new Set(Object.values(owners).map((owner) => owner.set))];
const headers = (mail) => new Map(sets.flatMap((set) => parse(unpacked(`${mail}/${set}/headers.jsonl.gz`))).map((message) => [message.key, message]));

if (process.argv[2] === "--mail") {
  prepare(process.argv[3], process.argv[4]);
} else {
  score(process.argv[2], process.argv[3]);
}

function byKey(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Every label with its store: a thread that several owners look at goes into as many stores. */
function labels() {
  const times = new Map();
  return Object.keys(least).flatMap((draw) => lines(`${folder}/${draw}`).map((label) => {
    const store = times.get(label.thread) ?? 0;
    times.set(label.thread, store + 1);
    return { ...label, draw, store };
  }));
}

/**
 * One mailbox a store, with nothing but the threads that are labelled. Each owner's address stands as owner@turns.example in the headers of
 * their own threads, so that one import serves them all; everything else is as it was. Prints the stores.
 */
function prepare(mail, to) {
  const all = headers(mail);
  const source = new Map(sets.flatMap((set) =>
    unpacked(`${mail}/${set}/${set}.mbox.gz`, "latin1").split(/^(?=From )/m).map((message, at) => [`${set}/${set}.mbox#${at + 1}`, message])));
  const threads = byKey(sets.flatMap((set) => parse(unpacked(`${mail}/${set}/threads.jsonl.gz`))), (message) => message.thread);
  for (const [store, its] of byKey(labels(), (label) => label.store)) {
    const messages = its.flatMap(({ thread, owner }) => {
      const address = all.get(owners[owner].wrote[0]).from[0].address;
      return threads.get(thread).map(({ key }) => as(address, source.get(key)));
    });
    writeFileSync(`${to}/${store}.mbox`, messages.join(""), "latin1");
    console.log(store);
  }
}

function as(address, message) {
  const end = message.search(/\r?\n\r?\n/);
  const own = new RegExp(`(?<![\\w.+-])${address.replace(/[.+]/g, "\\$&")}(?![\\w.-])`, "gi");
  return message.slice(0, end).replace(own, "owner@turns.example") + message.slice(end);
}

function score(exports, mail) {
  const all = headers(mail);
  const judged = [...byKey(labels(), (label) => label.store)].flatMap(([store, its]) => {
    const threadOf = new Map(lines(`${exports}/${store}.messages.jsonl`).map((message) => [message.message_id, message.thread_id]));
    const turnOf = new Map(lines(`${exports}/${store}.threads.jsonl`).map((thread) => [thread.thread_id, thread]));
    return its.map((label) => {
      const thread = turnOf.get(threadOf.get(all.get(label.last).message_id));
      return { ...label, is: thread?.turn, reason: thread?.turn_reason };
    });
  });
  const worse = [];
  for (const [draw, half] of Object.keys(least).flatMap((draw) => [[draw, "seen"], [draw, "unseen"]])) {
    const of = judged.filter((one) => one.draw === draw && one.half === half);
    const right = of.filter((one) => one.whose === one.is).length;
    console.log(`\nWHOSE TURN, ${draw}, ${half} half: ${right} of ${of.length} agree (${(right / of.length).toFixed(3)})\n${"".padEnd(10)}labels   said  right`);
    for (const turn of turns) {
      const [labelled, said] = [of.filter((one) => one.whose === turn), of.filter((one) => one.is === turn)];
      const both = labelled.filter((one) => one.is === turn).length;
      console.log(`${turn.padEnd(10)}${String(labelled.length).padStart(6)}${String(said.length).padStart(7)}${String(both).padStart(7)}`);
    }
    if (right / of.length < least[draw][half]) worse.push(`${draw}, ${half} half: ${right} of ${of.length} agree, and ${least[draw][half]} must`);
  }
  for (const one of judged.filter((one) => one.half === "seen" && one.whose !== one.is)) console.log(`  ${one.last}: ${one.whose} (${one.why}), called ${one.is} (${one.reason})`);
  for (const line of worse) console.log(`Worse than it must be: ${line}.`);
  process.exit(worse.length === 0 ? 0 : 1);
}
