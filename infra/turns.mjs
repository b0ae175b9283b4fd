// How well the product tells whose turn it is: agreement with the labels of tests/vectors/turns, in the half that was looked at while
// writing the rules and in the one that was not. Usage: node infra/turns.mjs EXPORTS_FOLDER SHARED_MAIL_FOLDER, or --owners
// SHARED_MAIL_FOLDER for the owners to import with. Fails when a half agrees less than it must.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const folder = "tests/vectors/turns";
// What was reached, by draw of threads and half; to go up only.
const least = { "labels.jsonl": { seen: 1, unseen: 0.93 }, "labels-2.jsonl": { seen: 0.9, unseen: 0.82 } };
const turns = ["yours", "theirs", "nobody"];

const parse = (text) => text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
const lines = (file) => parse(readFileSync(file, "utf8"));
const headers = (mail, set) => new Map(parse(gunzipSync(readFileSync(`${mail}/${set}/headers.jsonl.gz`)).toString("utf8")).map((message) => [message.key, message]));
const owners = Object.entries(JSON.parse(readFileSync(`${folder}/owners.json`, "utf8")));

if (process.argv[2] === "--owners") {
  for (const [owner, { set, wrote }] of owners) console.log(owner, set, headers(process.argv[3], set).get(wrote[0]).from[0].address);
} else {
  score(process.argv[2], process.argv[3]);
}

function score(exports, mail) {
  const labels = Object.keys(least).flatMap((draw) => lines(`${folder}/${draw}`).map((label) => ({ ...label, draw })));
  const judged = owners.flatMap(([owner, { set }]) => {
    const keys = headers(mail, set);
    const threadOf = new Map(lines(`${exports}/${owner}.messages.jsonl`).map((message) => [message.message_id, message.thread_id]));
    const turnOf = new Map(lines(`${exports}/${owner}.threads.jsonl`).map((thread) => [thread.thread_id, thread]));
    return labels.filter((label) => label.owner === owner).map((label) => {
      const thread = turnOf.get(threadOf.get(keys.get(label.last).message_id));
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
