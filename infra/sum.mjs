// Adds up the results of every suite, names the tests that failed, and prints the sum as one line. Fails when a test failed, a suite
// broke off, or one did not report.
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";

const [folder, failedSuites] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const missing = [];
const failures = [];

function add(name, passed, failed, skipped) {
  console.log(`${name.padEnd(12)} ${passed} passed, ${failed} failed, ${skipped} skipped`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

const plain = (xml) => xml.replace(/&#x(\w+);/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
  .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

for (const name of ["Domain", "Api", "SqlServer", "EndToEnd"]) {
  const file = join(folder, `${name}.trx`);
  if (!existsSync(file)) {
    missing.push(name);
    continue;
  }
  const report = readFileSync(file, "utf8");
  const counters = /<Counters ([^>]*)>/.exec(report)?.[1] ?? "";
  const count = (key) => Number(new RegExp(`\\b${key}="(\\d+)"`).exec(counters)?.[1] ?? 0);
  add(name, count("passed"), count("failed") + count("error") + count("timeout") + count("aborted"), count("total") - count("executed"));
  for (const [result] of report.matchAll(/<UnitTestResult [^>]*outcome="Failed"[^]*?<\/UnitTestResult>/g)) {
    const said = (element) => plain(new RegExp(`<${element}>([^]*?)</${element}>`).exec(result)?.[1] ?? "");
    failures.push({ suite: name, test: plain(/testName="([^"]*)"/.exec(result)?.[1] ?? "?"), message: said("Message"), trace: said("StackTrace") });
  }
}

const addin = join(folder, "addin.json");
if (existsSync(addin)) {
  const result = JSON.parse(readFileSync(addin, "utf8"));
  add("add-in", result.numPassedTests, result.numFailedTests, result.numPendingTests + result.numTodoTests);
  for (const file of result.testResults) {
    for (const test of file.assertionResults.filter((one) => one.status === "failed")) {
      failures.push({ suite: "add-in", test: test.fullName, message: test.failureMessages.join("\n"), trace: "" });
    }
  }
} else {
  missing.push("add-in");
}

for (const { suite, test, message, trace } of failures) {
  console.log(`\nFailed in ${suite}: ${test}`);
  console.log([...message.split("\n").slice(0, 12), ...trace.split("\n").filter((line) => line.includes(":line ")).slice(0, 4)].join("\n"));
}
for (const name of missing) console.log(`The suite ${name} left no result.`);
const failed = total.failed + missing.length + (total.failed === 0 ? Number(failedSuites) : 0); // the scorecard counts as a suite
console.log(`${total.passed} passed, ${failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exit(failed === 0 ? 0 : 1);
