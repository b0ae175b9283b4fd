import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

// Who may use whom. A folder names what it must not reach; only main.tsx joins the parts.
const office = { name: "Office", message: "Only host/outlook*.ts and sign-in name Office." };
const network = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({
  name,
  message: "Only api/ speaks to the network.",
}));
const storage = ["localStorage", "sessionStorage", "indexedDB"].map((name) => ({
  name,
  message: "Nothing personal is kept in the browser.",
}));
const evaluation = ["eval", "Function"].map((name) => ({ name, message: "Text is never run." }));
const everywhere = [office, ...network, ...storage, ...evaluation];

const without = (...names) => ["error", ...everywhere.filter((rule) => !names.includes(rule.name))];
const mayNotImport = (...patterns) => ["error", { patterns: patterns.map(([regex, message]) => ({ regex, message })) }];

const panesMessage = "Only main.tsx joins the panes; one pane never uses another.";

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/api/contract.ts"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-restricted-globals": ["error", ...everywhere],
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Text is set with textContent." },
        { property: "outerHTML", message: "Text is set with textContent." },
        { property: "insertAdjacentHTML", message: "Text is set with textContent." },
        { object: "document", property: "write", message: "Text is set with textContent." },
        { object: "window", property: "localStorage", message: "Nothing personal is kept in the browser." },
        { object: "window", property: "sessionStorage", message: "Nothing personal is kept in the browser." },
        { object: "window", property: "fetch", message: "Only api/client.ts speaks to the network." },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text is rendered as text." },
      ],
    },
  },
  {
    files: ["src/host/mailHost.ts", "src/api/problem.ts", "src/api/wire.ts"],
    rules: { "no-restricted-imports": mayNotImport(["^(?!\\./contract$)", "This file stands alone."]) },
  },
  {
    files: ["src/host/outlook*.ts", "src/host/callOffice.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": without("Office"),
      "no-restricted-imports": mayNotImport([
        "^(?!\\./(mailHost|callOffice|outlookDraft)$)",
        "The adapter knows Office and its port.",
      ]),
    },
  },
  {
    files: ["src/api/client.ts"],
    rules: {
      "no-restricted-globals": without("fetch"),
      "no-restricted-imports": mayNotImport([
        "^(?!\\./(wire|problem)$)",
        "The client knows the wire and its problems.",
      ]),
    },
  },
  {
    files: ["src/api/signIn.ts"],
    rules: {
      "no-restricted-globals": without("fetch"),
      "no-restricted-imports": mayNotImport(["^(?!\\./problem$)", "It knows problems, and nothing else."]),
    },
  },
  {
    files: ["src/auth/**"],
    ignores: ["src/auth/*.entry.ts"], // a page of its own joins its parts, as main.tsx does
    rules: { "no-restricted-imports": mayNotImport(["^\\.\\./", "Sign-in stands alone."]) },
  },
  {
    files: ["src/auth/**"],
    rules: { "no-restricted-globals": without("Office") },
  },
  {
    files: ["src/outbox/browserStore.ts"], // ids and times of logs that wait, and nothing else
    rules: { "no-restricted-globals": without("indexedDB") },
  },
  {
    files: ["src/outbox/**"],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-imports": mayNotImport(["^\\.\\./(?!api/(problem|wire)$)", "The outbox knows the wire."]) },
  },
  {
    files: ["src/shell/**"],
    rules: {
      "no-restricted-imports": mayNotImport(
        ["/panes/", panesMessage],
        ["/outlookHost$", "Ask the port, not the adapter."],
      ),
    },
  },
  {
    files: ["src/panes/**"],
    rules: {
      "no-restricted-imports": mayNotImport(
        ["^\\.\\./(?!\\.\\./)", panesMessage],
        ["/panes/", panesMessage],
        ["/outlookHost$", "Ask the port, not the adapter."],
        ["/auth/", "Signing in is the client's matter."],
      ),
    },
  },
  {
    files: ["src/**"],
    ignores: ["src/**/*.test.ts", "src/**/*.test.tsx"],
    rules: {},
  },
  {
    files: ["preview/**"],
    rules: { "no-restricted-globals": without("Office") },
  },
  {
    files: ["**/*.test.{ts,tsx}", "test/**"],
    rules: { "no-restricted-globals": "off", "no-restricted-imports": "off", "no-restricted-properties": "off" },
  },
  {
    files: ["scripts/**", "eslint.config.js"],
    rules: { "no-restricted-globals": "off" },
  },
);
