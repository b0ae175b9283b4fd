import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { digestOf } from "./src/wording/digest";

// Evergreen web views of Outlook: Chromium (web, Windows), WebKit (Mac, iOS).
const target = ["chrome111", "safari16.4"];

/** What runs as soon as it is loaded: the pages share what they are built of, never these. */
const ENTRIES = /[\\/](index\.html|full\.html|src[\\/]main\.tsx|src[\\/]full[\\/]main\.tsx)/;

/** The sign-in library and the two pages that signing in goes through: no card waits for them. */
const SIGN_IN =
  /[\\/](sign-in\.html|signed-in\.html|@azure[\\/]|src[\\/]auth[\\/](dialog\.entry|dialogPage|signedIn\.entry|msalTokens)\.ts)/;

/** Data, not script: asked for with the first mail that is checked. */
const RULES = /[\\/]Compliance[\\/]Rules[\\/]\w+\.json$/;

/** Rules come to the pane without the sentences that they are tried on, which nothing there reads, and with the digest of the whole. */
const rulesWithoutTests: Plugin = {
  name: "rules-without-tests",
  enforce: "pre",
  async transform(code, id) {
    if (!RULES.test(id)) return null;
    const pack = JSON.parse(code) as object;
    const digest = await digestOf(pack);
    return JSON.stringify({ ...pack, digest }, (name, value: unknown) => (name === "tests" ? undefined : value));
  },
};

const pane: UserConfig = {
  base: "/pane/",
  plugins: [rulesWithoutTests, react()],
  build: {
    outDir: "dist/pane",
    emptyOutDir: true,
    target,
    // The page asks for its own files at once. For parts that come later the browser finds out itself: a link for each of theirs would
    // cost the card more time than it saves.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) => (hostType === "html" ? files : []),
    },
    rolldownOptions: {
      input: ["index.html", "full.html", "sign-in.html", "signed-in.html"],
      // What the first card needs comes in one file: fewer questions to the server, and it packs closer. The full window begins with
      // that file too, and asks for what is its own besides.
      output: {
        codeSplitting: {
          groups: [
            { name: "first", tags: ["$initial"], test: (id) => !ENTRIES.test(id) && !SIGN_IN.test(id) },
            { name: "rules", test: RULES },
          ],
        },
      },
    },
  },
};

const preview: UserConfig = {
  base: "/preview/",
  root: "preview",
  publicDir: false,
  plugins: [react()],
  build: { outDir: "../dist/preview", emptyOutDir: true, target, modulePreload: { polyfill: false } },
};

// One plain classic script under a fixed name: the server puts it where office.js stands in the pane's page.
const standIn: UserConfig = {
  publicDir: false,
  build: {
    outDir: "dist/preview",
    emptyOutDir: false,
    target,
    lib: {
      entry: "preview/office/standIn.entry.ts",
      formats: ["iife"],
      name: "outlookNetworkStandIn",
      fileName: () => "office-stand-in.js",
    },
  },
};

export default defineConfig(({ mode }) => {
  if (mode === "preview") return preview;
  if (mode === "stand-in") return standIn;
  return pane;
});
