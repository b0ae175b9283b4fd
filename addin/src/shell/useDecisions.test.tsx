// @vitest-environment jsdom
import { act, useEffect } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Result } from "../api/problem";
import type { Decision, MailDecidedOn, NewDecision } from "../api/wire";
import type { Finding } from "../wording/finding";
import { sentenceHash } from "../wording/record";
import type { Notice, TakeBack } from "./openMail";
import {
  type DecisionActs,
  type DecisionClient,
  type Decisions,
  type FoundSentence,
  useDecisions,
} from "./useDecisions";

const mail: MailDecidedOn = { direction: "incoming", internetMessageId: "rash@x.example", threadId: null, people: [] };
const rash = foundIn("She had a rash after the second dose.");
const again = foundIn("The rash came back a week later.");
const all = [rash, again, { ...rash }]; // the first sentence stands there twice
const asked: { decisions: Decisions | null; notice: Notice | null } = { decisions: null, notice: null };
let stored: Decision[];
let root: Root;

function foundIn(sentence: string): FoundSentence {
  const span = { start: 0, end: 4, words: "rash" };
  const finding: Finding = {
    rule: "core.event.person",
    category: "adverse-event",
    severity: "warn",
    part: "text",
    span,
    sentence: { ...span, end: sentence.length },
    message: "",
    why: "",
    source: "",
    suggestion: "",
    instead: null,
    also: [],
    further: false,
  };
  return { finding, sentence };
}

/** Keeps decisions as the service does: one of each sentence, and none that is not there can be taken back. */
const api = {
  decide: (decision: NewDecision) => {
    const id = `d${String(stored.length + 1)}`;
    const made = { ...decision, id, decidedBy: "Ines Park", decidedAt: "2026-11-10T09:14:00Z" } as Decision;
    stored = [...stored.filter((one) => one.sentenceHash !== made.sentenceHash), made];
    return Promise.resolve({ ok: true, value: made });
  },
  call: (method: string, path: string) => {
    if (method === "POST") return Promise.resolve({ ok: true, value: { decisions: stored } });
    const before = stored.length;
    stored = stored.filter(({ id }) => !path.endsWith(id));
    const gone = { ok: false, problem: { code: "decision.missing" } };
    return Promise.resolve(stored.length < before ? { ok: true, value: undefined } : gone);
  },
} as unknown as DecisionClient;

async function written<T>(write: () => Promise<Result<T>>, said: (value: T) => Notice): Promise<Result<T>> {
  const result = await write();
  if (result.ok) asked.notice = said(result.value);
  return result;
}

const acts: DecisionActs = {
  change: written,
  changeOrKeep: ({ write }, said) => written(() => write("one id"), said),
  takeOut: () => Promise.resolve(true),
};

function Beside() {
  const decisions = useDecisions(api, acts, "mail 1", mail, all);
  useEffect(() => {
    asked.decisions = decisions;
  });
  return null;
}

const open = () => all.filter((one) => asked.decisions?.on(one) === null).length;
const undo = () => act(async () => void (await (asked.notice?.undo as TakeBack).write()));

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  stored = [];
  root = createRoot(document.createElement("div"));
  await act(async () => {
    root.render(<Beside />);
    await Promise.resolve();
  });
  await vi.waitFor(async () => {
    await act(() => Promise.all(all.map(({ finding, sentence }) => sentenceHash(finding.rule, sentence))));
    expect(open()).toBe(3);
  });
  await act(async () => asked.decisions?.decide(all, "reported", ""));
});

afterEach(() => {
  act(() => root.unmount());
});

it("decides about all sentences of a kind in one act, about each once", () => {
  expect(open()).toBe(0);
  expect(stored).toHaveLength(2);
});

it("takes back the whole act", async () => {
  const before = asked.notice;
  await undo();
  expect(before?.text).toBe("Noted as reported.");
  expect(stored).toEqual([]);
  expect(open()).toBe(3);
});

it("looks again at all of them, and lets all hold again", async () => {
  await act(async () => asked.decisions?.takeBack(all));
  expect(stored).toEqual([]);
  await undo();
  expect(stored.map(({ kind }) => kind)).toEqual(["reported", "reported"]);
  expect(open()).toBe(0);
});
