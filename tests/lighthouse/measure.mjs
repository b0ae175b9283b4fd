// Lighthouse on the pane: accessibility must be 100 and performance at least 95 on a desktop, in the middle of five runs. And one click
// on "Log thread": its confirmation must stand there after a second, on a server that has just been started too.
// Needs the built product (dotnet build -c Release) and Chromium. usage: npm ci && npm run measure
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import lighthouse from "lighthouse";
import desktop from "lighthouse/core/config/desktop-config.js";
import puppeteer from "puppeteer-core";
import { MOST, timesToLog } from "./logging.mjs";

const RUNS = 5;
const LEAST = { performance: 95, accessibility: 100 };
const LINK = "outlook-network-preview"; // how the stand-in for Outlook is spoken to; see addin/preview/link.ts
const server = resolve(import.meta.dirname, "../../api/OutlookNetwork.Api/bin/Release/net10.0/outlooknetwork.dll");

async function startProduct(data) {
  const product = spawn("dotnet", [server, "serve", "--port", "0", "--data", data], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: product.stdout })) {
    const found = /(http:\/\/\S+)\/start\?code=/.exec(line);
    if (found !== null) return { product, origin: found[1] };
  }
  throw new Error("The product ended before it printed its link.");
}

/** A browser with a page that is let in, and whose stand-in for Outlook has the mail in view as soon as it asks. */
async function openPage(browser, headers, item) {
  const page = await browser.newPage();
  await page.setExtraHTTPHeaders(headers);
  const answer = `window.addEventListener("message", ({ data }) => {
    if (data?.link === ${JSON.stringify(LINK)} && data.type === "waiting")
      window.postMessage(${JSON.stringify({ link: LINK, type: "item", item })}, window.location.origin);
  });`;
  if (item !== null) await page.evaluateOnNewDocument(answer);
  return page;
}

async function measureLogging(browser, headers, item, address) {
  const page = await openPage(browser, headers, item);
  await page.goto(address);
  const times = await timesToLog(page, RUNS);
  await page.close();
  return times;
}

async function measure(browser, headers, item, address) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await openPage(browser, headers, item);
    const flags = {
      extraHeaders: headers,
      onlyCategories: Object.keys(LEAST),
      logLevel: "error",
    };
    const { lhr } = await lighthouse(address, flags, desktop, page);
    await page.close();
    runs.push(lhr);
  }
  return runs;
}

const middle = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const data = mkdtempSync(join(tmpdir(), "outlooknetwork-lighthouse-"));
const { product, origin } = await startProduct(data);
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
let failed = false;
try {
  const headers = {
    Authorization: `Bearer ${readFileSync(join(data, "local.key"), "utf8").trim()}`,
  };
  const page = await (
    await fetch(`${origin}/api/preview/messages?folder=inbox&limit=100`, {
      headers,
    })
  ).json();
  const item = page.messages.find(({ subject }) => subject === "Renal dosing in peritoneal dialysis");
  const places = [
    ["The pane beside a mail", `${origin}/preview/pane/`, item],
    ["The preview with the pane in it", `${origin}/preview/?message=${item.id}`, null],
  ];
  const times = await measureLogging(browser, headers, item, `${origin}/preview/pane/`);
  failed = Math.max(...times) > MOST;
  console.log(`${failed ? "LOW" : "ok "} Logged by one click after ${times.join(", ")} ms, at most ${MOST}`);
  for (const [what, address, inView] of places) {
    const runs = await measure(browser, headers, inView, address);
    for (const [category, least] of Object.entries(LEAST)) {
      const scores = runs.map(({ categories }) => Math.round(categories[category].score * 100));
      const enough = middle(scores) >= least;
      failed ||= !enough;
      console.log(
        `${enough ? "ok " : "LOW"} ${what}: ${category} ${middle(scores)} (${scores.join(", ")}), at least ${least}`,
      );
    }
    const paint = (audit) => Math.round(middle(runs.map(({ audits }) => audits[audit].numericValue)));
    const shift = middle(runs.map(({ audits }) => audits["cumulative-layout-shift"].numericValue)).toFixed(3);
    console.log(
      `    first words ${paint("first-contentful-paint")} ms, largest ${paint("largest-contentful-paint")} ms, blocked ${paint("total-blocking-time")} ms, shift ${shift}`,
    );
    const lost = runs[0].categories.accessibility.auditRefs.filter(({ id }) => (runs[0].audits[id].score ?? 1) < 1);
    for (const { id } of lost) {
      const nodes = (runs[0].audits[id].details?.items ?? []).map(({ node }) => node?.snippet).join(" ");
      console.log(`    ${id}: ${runs[0].audits[id].title} ${nodes}`);
    }
  }
} finally {
  await browser.close();
  product.kill();
  rmSync(data, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
