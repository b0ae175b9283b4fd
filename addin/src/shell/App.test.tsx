// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { context, item } from "../../test/samples";
import { ApiClient } from "../api/client";
import type { InView, MailHost, OpenDraft } from "../host/mailHost";
import { openPaneStore } from "../outbox/browserStore";
import { Outbox } from "../outbox/outbox";
import { App } from "./App";
import type { PaneTab } from "./paneParts";
import { when } from "./dates";

const host: MailHost = {
  open: () => Promise.resolve({ kind: "message", identity: "a", message: item }),
  identity: () => "a",
  onChanged: () => () => undefined,
  onRecipientsChanged: () => () => undefined,
  write: () => Promise.reject(new Error("There is no draft.")),
  mailText: () => Promise.resolve({ subject: "", text: "" }),
  reword: () => Promise.reject(new Error("There is no draft.")),
  close: null,
  language: null,
  theme: () => "light",
  onThemeChanged: () => () => undefined,
  openBrowserWindow: () => false,
  opening: () => "never" as const,
  canMark: true,
  mark: () => Promise.resolve(),
  begunMark: () => Promise.resolve(null),
  putBegunMark: () => Promise.resolve(),
  show: () => Promise.resolve(),
};

const draft: OpenDraft = { inReplyTo: null, subject: "", to: [], cc: [], bcc: [] };

const empty = () =>
  new Outbox({
    store: Promise.resolve(openPaneStore()),
    send: () => Promise.reject(new Error("Nothing waits.")),
    account: () => Promise.resolve("local"),
  });

const answering = (timeZone: string) =>
  new ApiClient({
    base: "https://network.example",
    accessToken: () => Promise.resolve({ ok: true, value: "token" }),
    send: () => Promise.resolve(new Response(JSON.stringify({ ...context, timeZone }))),
  });

// What is loaded later is there when it has come.
const soon = (check: () => void) =>
  vi.waitFor(async () => {
    await act(() => Promise.resolve());
    check();
  });

let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  root = createRoot(document.body.appendChild(document.createElement("div")));
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

it("dates what it shows by the owner's zone, not the browser's", async () => {
  const tabs: PaneTab[] = [
    { id: "person", label: "Person", panel: ({ clock }) => <p>{when("2020-01-01T03:00:00Z", clock)}</p> },
  ];

  await act(async () => {
    root.render(
      <App
        host={host}
        api={answering("America/New_York")}
        tabs={tabs}
        outbox={empty()}
        writing={() => null}
        settings={() => null}
        lists={() => null}
        today={() => null}
        meeting={() => null}
        waiting={() => null}
        signIn={vi.fn()}
      />,
    );
    await Promise.resolve();
  });

  expect(document.querySelector("[role=tabpanel]")?.textContent).toContain("2019");
});

it("asks somebody who is not signed in once, on a click, and then shows the mail", async () => {
  let signedIn = false;
  const problem = { code: "sign-in.needed", detail: "", facts: {} };
  const api = new ApiClient({
    base: "https://network.example",
    accessToken: () => Promise.resolve(signedIn ? { ok: true, value: "token" } : { ok: false, problem }),
    send: () => Promise.resolve(new Response(JSON.stringify(context))),
  });
  const signIn = vi.fn(() => {
    signedIn = true;
    return Promise.resolve({ ok: true as const, value: undefined });
  });
  const tabs: PaneTab[] = [{ id: "person", label: "Person", panel: () => <p>The card</p> }];
  await act(async () => {
    root.render(
      <App
        host={host}
        api={api}
        tabs={tabs}
        outbox={empty()}
        writing={() => null}
        settings={() => null}
        lists={() => null}
        today={() => null}
        meeting={() => null}
        waiting={() => null}
        signIn={signIn}
      />,
    );
    await Promise.resolve();
  });
  await soon(() => expect(document.querySelector("main h2")?.textContent).toBe("Sign in"));
  expect(signIn).not.toHaveBeenCalled();

  await act(async () => {
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Sign in")?.click();
    await Promise.resolve();
  });

  await soon(() => expect(document.body.textContent).toContain("The card"));
  expect(signIn).toHaveBeenCalledTimes(1);
});

it("shows the mail that is begun, whatever stood in its place", async () => {
  let tell: () => void = () => undefined;
  let view: InView = { kind: "message", identity: "a", message: item };
  const outlook: MailHost = {
    ...host,
    open: () => Promise.resolve(view),
    identity: () => (view.kind === "none" ? null : view.identity),
    onChanged: (listener) => {
      tell = () => listener("told");
      return () => undefined;
    },
  };
  await act(async () => {
    root.render(
      <App
        host={outlook}
        api={answering("Europe/Berlin")}
        tabs={[{ id: "person", label: "Person", panel: () => <p>The card</p> }]}
        outbox={empty()}
        writing={() => <p>What fits</p>}
        settings={() => null}
        lists={() => <p>The lists</p>}
        today={() => null}
        meeting={() => null}
        waiting={() => null}
        signIn={vi.fn()}
      />,
    );
    await Promise.resolve();
  });
  await soon(() => expect(document.body.textContent).toContain("The card"));
  await act(async () => {
    document.querySelector<HTMLElement>("#tab-lists")?.click();
    await Promise.resolve();
  });
  await soon(() => expect(document.body.textContent).toContain("The lists"));

  view = { kind: "draft", identity: "draft 1", draft, conversationId: null, form: null };
  await act(async () => {
    tell();
    await Promise.resolve();
  });

  await soon(() => expect(document.body.textContent).toContain("What fits"));
  expect(document.body.textContent).not.toContain("The lists");
});

it("leaves open what was opened when what was saved in the settings is answered late", async () => {
  let saved: () => void = () => undefined;
  let timeZone = "America/New_York";
  const api = new ApiClient({
    base: "https://network.example",
    accessToken: () => Promise.resolve({ ok: true, value: "token" }),
    send: () => Promise.resolve(new Response(JSON.stringify({ ...context, timeZone }))),
  });
  const panel: PaneTab["panel"] = ({ clock }) => (
    <details>
      <summary>{when("2020-01-01T03:00:00Z", clock)}</summary>
    </details>
  );
  await act(async () => {
    root.render(
      <App
        host={host}
        api={api}
        tabs={[{ id: "person", label: "Person", panel }]}
        outbox={empty()}
        writing={() => null}
        settings={(onSaved) => {
          saved = onSaved;
          return <p>The settings</p>;
        }}
        lists={() => null}
        today={() => null}
        meeting={() => null}
        waiting={() => null}
        signIn={vi.fn()}
      />,
    );
    await Promise.resolve();
  });
  await soon(() => expect(document.querySelector("summary")?.textContent).toContain("2019"));
  const press = (selector: string) =>
    act(async () => {
      document.querySelector<HTMLElement>(selector)?.click();
      await Promise.resolve();
    });
  await press("[aria-label=Settings]");
  await soon(() => expect(document.body.textContent).toContain("The settings"));
  await press("#tab-person");
  document.querySelector("details")?.setAttribute("open", "");

  timeZone = "Europe/Berlin";
  act(() => saved());

  await soon(() => expect(document.querySelector("summary")?.textContent).toContain("2020"));
  expect(document.querySelector("details")?.open).toBe(true);
});
