import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, vi } from "vitest";
import { card, context, item, receipt } from "./samples";
import type { Result } from "../src/api/problem";
import type { LogReceipt, PaneContext } from "../src/api/wire";
import type { Change, HostError, InView, MailHost } from "../src/host/mailHost";
import { useOpenMail } from "../src/shell/useOpenMail";

type Pane = ReturnType<typeof useOpenMail>;

// A mailbox in the hand of the test.
function fakeHost() {
  const listeners = new Set<(how: Change) => void>();
  const host = {
    view: { kind: "message", identity: "a", message: item } as InView,
    failing: null as HostError | null,
    open: vi.fn(() => (host.failing === null ? Promise.resolve(host.view) : Promise.reject(host.failing))),
    identity: () => (host.view.kind === "none" ? null : host.view.identity),
    onChanged: (listener: (how: Change) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readdressed: (): void => undefined,
    onRecipientsChanged: (listener: () => void) => {
      host.readdressed = listener;
      return () => undefined;
    },
    write: vi.fn(() => Promise.resolve()),
    mailText: () => Promise.resolve({ subject: "", text: "" }),
    reword: () => Promise.resolve(),
    close: null,
    language: null,
    theme: () => "light" as const,
    onThemeChanged: () => () => undefined,
    openBrowserWindow: () => false,
    opening: () => "never" as const,
    canMark: true,
    mark: () => Promise.resolve(),
    begunMark: () => Promise.resolve(null),
    putBegunMark: () => Promise.resolve(),
    show: () => Promise.resolve(),
    change: (view: InView, how: Change | "unnoticed") => {
      host.view = view;
      if (how !== "unnoticed") for (const listener of listeners) listener(how);
    },
  };
  return host satisfies MailHost;
}

export const good = <T,>(value: T): Promise<Result<T>> => Promise.resolve({ ok: true, value });
export const lindView: InView = { kind: "message", identity: "b", message: { ...item, subject: "Registry data" } };
export const lindContext: PaneContext = {
  ...context,
  counterpart: null,
  item: { ...context.item, subject: "Registry data" },
};

function fakeApi() {
  return {
    context: vi.fn((open: { subject: string }) => good(open.subject === "Registry data" ? lindContext : context)),
    log: vi.fn(() => good(receipt)),
    undoLog: vi.fn(() => good(undefined)),
    createContact: vi.fn(() => good(card)),
    changeContact: vi.fn(() => good(card)),
    undoContact: vi.fn(() => good(undefined)),
    chooseThread: vi.fn(() => good({ choiceId: "k1", threadIds: ["t2"] })),
    undoThreadChoice: vi.fn(() => good({ choiceId: "k1", threadIds: ["t1"] })),
    logByChoice: vi.fn((): Promise<Result<LogReceipt | undefined>> => good(undefined)),
    chooseLogging: vi.fn(() => good({ by: "Ines Park", at: "2026-11-21T09:14:00Z" })),
    endLogChoice: vi.fn(() => good(undefined)),
  };
}

const fakeOutbox = () => ({
  add: vi.fn(() => Promise.resolve(true)),
  waits: vi.fn(() => false),
  addedFrom: vi.fn(() => Promise.resolve()),
  takeOut: vi.fn(() => Promise.resolve(false)),
});

interface InHand {
  pane: Pane;
  host: ReturnType<typeof fakeHost>;
  api: ReturnType<typeof fakeApi>;
  outbox: ReturnType<typeof fakeOutbox>;
}

/** A pane on a mail, with a mailbox, a service and an outbox in the hand of the test; another one for each test. */
export function paneInHand(): InHand {
  const at = {} as InHand; // filled before each test
  let root: Root;

  beforeEach(async () => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    Object.assign(at, { host: fakeHost(), api: fakeApi(), outbox: fakeOutbox() });
    const Probe = () => {
      at.pane = useOpenMail(at.host, at.api, at.outbox);
      return null;
    };
    root = createRoot(document.createElement("div"));
    await act(async () => root.render(<Probe />));
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    vi.unstubAllGlobals();
  });
  return at;
}
