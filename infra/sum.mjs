// Adds up the results of every suite and prints them as one line. Fails when a test failed, a suite broke off, or one did not report.
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";

const [folder, failedSuites] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const missing = [];

function add(name, passed, failed, skipped) {
  console.log(`${name.padEnd(12)} ${passed} passed, ${failed} failed, ${skipped} skipped`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

for (const name of ["Domain", "Api", "SqlServer", "EndToEnd"]) {
  const file = join(folder, `${name}.trx`);
  if (!existsSync(file)) {
    missing.push(name);
    continue;
  }
  const counters = /<Counters ([^>]*)>/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  const count = (key) => Number(new RegExp(`\\b${key}="(\\d+)"`).exec(counters)?.[1] ?? 0);
  add(name, count("passed"), count("failed") + count("error") + count("timeout") + count("aborted"), count("total") - count("executed"));
}

const addin = join(folder, "addin.json");
if (existsSync(addin)) {
  const result = JSON.parse(readFileSync(addin, "utf8"));
  add("add-in", result.numPassedTests, result.numFailedTests, result.numPendingTests + result.numTodoTests);
} else {
  missing.push("add-in");
}

for (const name of missing) console.log(`The suite ${name} left no result.`);
const failed = total.failed + missing.length + (total.failed === 0 ? Number(failedSuites) : 0); // the scorecard counts as a suite
console.log(`${total.passed} passed, ${failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exit(failed === 0 ? 0 : 1);
