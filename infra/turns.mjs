// How well the product tells whose turn it is: agreement with the labels of tests/vectors/turns, in the half that was looked at while
// writing the rules and in the one that was not. Usage: node infra/turns.mjs EXPORTS_FOLDER SHARED_MAIL_FOLDER, or --mail
// SHARED_MAIL_FOLDER FOLDER for the mail to import. Fails when a half agrees less than it must.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const folder = "tests/vectors/turns";
// What was reached, by draw of threads and half, and in all unseen halves together; the last is to go up only.
const least = {
  "labels.jsonl": { seen: 1, unseen: 0.93 },
  "labels-2.jsonl": { seen: 0.94, unseen: 0.84 },
  "labels-3.jsonl": { seen: 0.9, unseen: 0.71 },
  "labels-4.jsonl": { unseen: 0.62 },
};
const leastUnseen = 0.76;
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

/** Every label with its store and its copy of the thread: a thread that several owners look at goes there once for each, under other ids. */
function labels() {
  const times = new Map();
  return Object.keys(least).flatMap((draw) => lines(`${folder}/${draw}`).map((label) => {
    const copy = times.get(label.thread) ?? 0;
    times.set(label.thread, copy + 1);
    return { ...label, draw, store: copy % 2, copy: copy < 2 ? "" : `${copy}.` };
  }));
}

/**
 * One mailbox a store, of two that are imported side by side, with nothing but the threads that are labelled. Each owner's address stands as
 * owner@turns.example in the headers of their own threads, so that one import serves them all; everything else is as it was. Prints the stores.
 */
function prepare(mail, to) {
  const all = headers(mail);
  const source = new Map(sets.flatMap((set) => (existsSync(`${mail}/${set}/${set}.mbox.gz`) ? fromMbox(mail, set) : fromTar(mail, set))));
  const threads = byKey(sets.flatMap((set) => parse(unpacked(`${mail}/${set}/threads.jsonl.gz`))), (message) => message.thread);
  for (const [store, its] of byKey(labels(), (label) => label.store)) {
    const messages = its.flatMap(({ thread, owner, copy }) => {
      const address = all.get(owners[owner].wrote[0]).from[0].address;
      return threads.get(thread).map(({ key }) => under(copy, as(address, source.get(key))));
    });
    writeFileSync(`${to}/${store}.mbox`, messages.join(""), "latin1");
    console.log(store);
  }
}

function fromMbox(mail, set) {
  return unpacked(`${mail}/${set}/${set}.mbox.gz`, "latin1").split(/^(?=From )/m).map((message, at) => [`${set}/${set}.mbox#${at + 1}`, message]);
}

/** Files of a tar whose names are short, each as a message of an mbox. */
function fromTar(mail, set) {
  const tar = unpacked(`${mail}/${set}/${set}.tar.gz`, "latin1");
  const block = 512;
  const found = [];
  for (let at = 0; at < tar.length && tar[at] !== "\0"; ) {
    const text = (from, length) => tar.slice(at + from, at + from + length).split("\0")[0];
    const size = parseInt(text(124, 12), 8);
    const file = tar.slice(at + block, at + block + size).replace(/\n?$/, "\n\n");
    found.push([`${set}/${text(0, 100)}`, `From turns@turns.example Thu Jan  1 00:00:00 1970\n${file.replace(/^(>*From )/gm, ">$1")}`]);
    at += block + Math.ceil(size / block) * block;
  }
  return found;
}

function as(address, message) {
  const end = message.search(/\r?\n\r?\n/);
  const own = new RegExp(`(?<![\\w.+-])${address.replace(/[.+]/g, "\\$&")}(?![\\w.-])`, "gi");
  return message.slice(0, end).replace(own, "owner@turns.example") + message.slice(end);
}

/** The ids before which a copy stands, and not what Exchange tells of the conversation, which would join it to the other copies. */
function under(copy, message) {
  if (copy === "") return message;
  const end = message.search(/\r?\n\r?\n/);
  const headers = message.slice(0, end).replace(/^(?:Message-ID|In-Reply-To|References|Thread-Index):.*(?:\r?\n[ \t].*)*/gim, (header) =>
    /^Thread-Index/i.test(header) ? "X-Left-Out: yes" : header.replaceAll("<", `<${copy}`));
  return headers + message.slice(end);
}

function score(exports, mail) {
  const all = headers(mail);
  const judged = [...byKey(labels(), (label) => label.store)].flatMap(([store, its]) => {
    const threadOf = new Map(lines(`${exports}/${store}.messages.jsonl`).map((message) => [message.message_id, message.thread_id]));
    const turnOf = new Map(lines(`${exports}/${store}.threads.jsonl`).map((thread) => [thread.thread_id, thread]));
    return its.map((label) => {
      const thread = turnOf.get(threadOf.get(label.copy + all.get(label.last).message_id));
      return { ...label, is: thread?.turn, reason: thread?.turn_reason };
    });
  });
  const worse = [];
  for (const [draw, half] of Object.keys(least).flatMap((draw) => Object.keys(least[draw]).map((half) => [draw, half]))) {
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
  const unseen = judged.filter((one) => one.half === "unseen");
  const agree = unseen.filter((one) => one.whose === one.is).length;
  console.log(`\nAll unseen halves: ${agree} of ${unseen.length} agree (${(agree / unseen.length).toFixed(3)})\n`);
  if (agree / unseen.length < leastUnseen) worse.push(`all unseen halves: ${agree} of ${unseen.length} agree, and ${leastUnseen} must`);
  for (const one of judged.filter((one) => one.half === "seen" && one.whose !== one.is)) console.log(`  ${one.last}: ${one.whose} (${one.why}), called ${one.is} (${one.reason})`);
  for (const line of worse) console.log(`Worse than it must be: ${line}.`);
  process.exit(worse.length === 0 ? 0 : 1);
}
