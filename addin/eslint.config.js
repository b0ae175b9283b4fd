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

const unsafeText = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: "Text is rendered as text.",
};
const literalWords = [
  "JSXText[value=/[A-Za-z]/]",
  "JSXAttribute[name.name=/^(aria-label|label|placeholder|title|hint|heading)$/] > Literal",
  "JSXAttribute[name.name=/^(aria-label|label|placeholder|title|hint|heading)$/] TemplateElement[value.raw=/[A-Za-z]/]",
  ":matches(JSXElement, JSXFragment) > JSXExpressionContainer > :matches(ConditionalExpression, LogicalExpression) > :matches(Literal[value=/[A-Za-z]/], ConditionalExpression > Literal[value=/[A-Za-z]/])",
].map((selector) => ({ selector, message: "Words stand in words.ts." }));

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
        { object: "window", property: "fetch", message: "Only api/ speaks to the network." },
      ],
      "no-restricted-syntax": ["error", unsafeText],
    },
  },
  {
    files: ["src/host/mailHost.ts", "src/api/problem.ts", "src/api/wire.ts"],
    rules: { "no-restricted-imports": mayNotImport(["^(?!\\./contract$)", "This file stands alone."]) },
  },
  {
    files: ["src/wording/**"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-imports": mayNotImport([
        "^\\.\\./(?!\\.\\./\\.\\./api/OutlookNetwork\\.Api/Compliance/Rules/)",
        "The wording check knows the rule packs, and nothing else.",
      ]),
    },
  },
  {
    files: ["src/host/outlook*.ts", "src/host/callOffice.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": without("Office"),
      "no-restricted-imports": mayNotImport([
        "^(?!\\./(mailHost|callOffice|outlook(Body|Categories|Draft|Markup|Meeting|Message|Notes|Text|Theme|Writing))$)",
        "The adapter knows Office and its port.",
      ]),
    },
  },
  {
    files: ["src/api/call.ts"],
    rules: {
      "no-restricted-globals": without("fetch"),
      "no-restricted-imports": mayNotImport(["^(?!\\./problem$)", "It knows problems, and nothing else."]),
    },
  },
  {
    files: ["src/api/client.ts"],
    rules: {
      "no-restricted-imports": mayNotImport([
        "^(?!\\./(call|wire|problem)$)",
        "The client knows the wire, its problems and how it is asked.",
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
    files: ["src/outbox/browserStore.ts"], // acts that wait, by their ids and times, and nothing else
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
    files: ["src/full/**"], // a page of its own joins its parts, as main.tsx does
    ignores: ["src/full/main.tsx"],
    rules: {
      "no-restricted-imports": mayNotImport(
        ["/host/", "The full window stands beside Outlook, not in it."],
        ["/auth/", "Signing in is the client's matter."],
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
    // What people read stands in one table per folder, words.ts.
    files: ["src/**/*.tsx"],
    ignores: ["src/**/*.test.tsx"],
    rules: {
      "no-restricted-syntax": ["error", unsafeText, ...literalWords],
    },
  },
  {
    files: ["preview/**"],
    rules: { "no-restricted-globals": without("Office") },
  },
  {
    files: ["preview/office/service.ts"], // stands before the page's own fetch
    rules: { "no-restricted-properties": "off" },
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
