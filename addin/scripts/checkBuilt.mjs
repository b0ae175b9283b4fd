// What must be true of the built files; run after `npm run build`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const dist = resolve(import.meta.dirname, "../dist");
// gzip. The nearest peer needs 248.
const FIRST_PAINT_KB = 150;
// Every script and style that Outlook may ever load of the pane and the full window, sign-in and the wording rules included.
const EVERYTHING_KB = 500;
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const STAND_IN_MARK = "outlook-network-office-stand-in";

const faults = [];
const must = (holds, words) => {
  if (!holds) faults.push(words);
};
const read = (path) => readFileSync(join(dist, path), "utf8");

for (const file of [
  "pane/index.html",
  "pane/full.html",
  "pane/sign-in.html",
  "pane/signed-in.html",
  "preview/index.html",
  "preview/office-stand-in.js",
]) {
  if (!existsSync(join(dist, file))) {
    console.error(`- dist/${file} is missing; run the build first`);
    process.exit(1);
  }
}

// No stand-in in what production serves.
const paneFiles = readdirSync(join(dist, "pane"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
must(read("preview/office-stand-in.js").includes(STAND_IN_MARK), "the stand-in has lost its mark");
for (const file of paneFiles) {
  const text = readFileSync(file, "latin1");
  must(!text.includes(STAND_IN_MARK), `${file} holds the stand-in`);
  must(!text.includes("office-stand-in"), `${file} names the stand-in`);
}

// Pages that a strict policy lets run: no inline script or style, a place for the nonce, the address the server replaces.
for (const page of [
  "pane/index.html",
  "pane/full.html",
  "pane/sign-in.html",
  "pane/signed-in.html",
  "preview/index.html",
]) {
  const html = read(page);
  must(!/<script(?![^>]*\bsrc=)[^>]*>/i.test(html), `${page} has an inline script`);
  must(!/<style|\sstyle=|\son\w+=/i.test(html), `${page} has inline style or handlers`);
  must(html.includes('content="__CSP_NONCE__"'), `${page} has no place for the nonce`);
}
const pane = read("pane/index.html");
must(pane.split(OFFICE_JS).length === 2, "the pane's page does not name office.js exactly once");
must(pane.indexOf("/pane/start.js") < pane.indexOf(OFFICE_JS), "office.js comes before the script that watches it");

const standIn = read("preview/office-stand-in.js");
must(!/^\s*(import|export)\b/m.test(standIn), "the stand-in is a module, not a plain script");

must(!read("pane/full.html").includes(OFFICE_JS), "the full window's page loads office.js, which it has no host for");

// What the first card needs: the page's own scripts and styles, not what is loaded later.
const packed = (path) => gzipSync(read(join("pane", path))).length / 1000;
const firstOf = (page) =>
  [...page.matchAll(/(?:src|href)="\/pane\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? "");
const sum = (paths) => paths.reduce((all, path) => all + packed(path), 0);
const first = firstOf(pane);
const kilobytes = sum(first);
must(kilobytes <= FIRST_PAINT_KB, `first paint needs ${kilobytes.toFixed(1)} kB, more than ${FIRST_PAINT_KB}`);
const full = sum(firstOf(read("pane/full.html")));
const loaded = readdirSync(join(dist, "pane/assets"))
  .filter((name) => /\.(js|css)$/.test(name))
  .map((name) => `assets/${name}`);
const everything = sum(loaded);
const rules = sum(loaded.filter((path) => path.startsWith("assets/rules-")));
must(rules > 0, "the wording rules do not stand in a file of their own");
must(everything <= EVERYTHING_KB, `all of it is ${everything.toFixed(1)} kB, more than ${EVERYTHING_KB}`);

for (const words of faults) console.error(`- ${words}`);
if (faults.length > 0) process.exit(1);
console.log(
  `The built files keep the rules; the pane's first paint is ${kilobytes.toFixed(1)} kB gzip in ${first.length} files, the full window's ${full.toFixed(1)} kB, all of it ${everything.toFixed(1)} kB, ${rules.toFixed(1)} of which are the wording rules.`,
);
