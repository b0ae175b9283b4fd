import { useEffect, useMemo, useState } from "react";
import type { ApiClient } from "../api/client";
import { decisionsOf } from "../api/decisions";
import type { Problem, Result } from "../api/problem";
import type { Caller } from "../api/promises";
import type { Decision, DecisionKind, MailDecidedOn, NewDecision } from "../api/wire";
import type { Finding } from "../wording/finding";
import { recordOf, sentenceHash } from "../wording/record";
import { words } from "./decisionWords";
import type { OpenMailActs } from "./openMailActs";
import { whileHere } from "./whileHere";

/** A decision that holds. One that waits for the service has no id, and nobody's name and time on it. */
export type Decided = Decision | NewDecision;

export interface FoundSentence {
  finding: Finding;
  sentence: string;
}

export interface Decisions {
  /** Null: open. */
  on: (found: FoundSentence) => Decided | null;
  decide: (found: readonly FoundSentence[], kind: DecisionKind, reason: string) => Promise<void>;
  /** The sentences are looked at again. */
  takeBack: (found: readonly FoundSentence[]) => Promise<void>;
  problem: Problem | null;
  /** What was decided before could not be read. */
  unread: boolean;
}

export type DecisionClient = Caller & Pick<ApiClient, "decide">;
export type DecisionActs = Pick<OpenMailActs, "changeOrKeep" | "change" | "takeOut">;

// By mail, as long as the pane stands: decisions that wait for the service.
const waiting = new Map<string, readonly NewDecision[]>();

/**
 * What was decided about findings of the mail in view, in this pane or in one before. Sentences are known by hashes, and sent nowhere.
 * @param identity Of the mail in view, in this pane.
 * @param found All that the rules find in it.
 */
export function useDecisions(
  api: DecisionClient,
  acts: DecisionActs,
  identity: string,
  mail: MailDecidedOn,
  found: readonly FoundSentence[],
): Decisions {
  const asking = useMemo(() => decisionsOf(api), [api]);
  const [stored, setStored] = useState<readonly Decision[]>([]);
  const [unread, setUnread] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asks, setAsks] = useState(0);
  const hashes = useHashes(found);
  const key = JSON.stringify(mail);
  useEffect(() => {
    return whileHere(
      (signal) => asking.ofMail(JSON.parse(key) as MailDecidedOn, signal),
      (answer) => {
        setUnread(!answer.ok);
        if (answer.ok) setStored(answer.value.decisions);
      },
    );
  }, [asking, key, asks]);
  const askAgain = () => setAsks((count) => count + 1);

  const on = ({ finding, sentence }: FoundSentence): Decided | null => {
    const hash = hashes.get(nameOf(finding.rule, sentence));
    const all: readonly Decided[] = [...stored, ...(waiting.get(identity) ?? [])];
    return all.find((one) => one.sentenceHash === hash) ?? null;
  };

  const forget = async (id: string) => {
    const result = await asking.takeBack(id);
    if (result.ok) setStored((all) => all.filter((one) => one.id !== id));
    return result;
  };

  const restore = async (decision: NewDecision) => {
    const result = await api.decide(decision);
    if (result.ok) setStored((all) => [result.value, ...all]);
    return result;
  };

  /** @param made The ids of what one act decided so far: it is taken back as a whole. */
  const write = async (decision: NewDecision, made: string[]) => {
    const result = await acts.changeOrKeep<Decision>(
      { act: { kind: "decision", decision }, write: (id) => api.decide(decision, id), about: null, at: new Date() },
      ({ id }) => {
        made.push(id);
        return {
          intent: "success",
          text: words.made[decision.kind],
          undo: { write: () => untilRefused(made, forget), text: words.open },
        };
      },
    );
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return;
    const now = result.value;
    if (now === null) waiting.set(identity, [...(waiting.get(identity) ?? []), decision]);
    else setStored((all) => [now, ...all.filter((one) => one.sentenceHash !== now.sentenceHash)]);
    askAgain();
  };

  const decide = async (all: readonly FoundSentence[], kind: DecisionKind, reason: string) => {
    const { shippedPacks } = await import("../wording/shipped"); // there already: it found what is decided about
    const made: string[] = [];
    const apart = new Map(all.map((one) => [nameOf(one.finding.rule, one.sentence), one])); // a sentence that stands there twice is decided about once
    for (const { finding, sentence } of apart.values()) {
      await write({ mail, ...(await recordOf(shippedPacks, finding, sentence)), kind, reason }, made);
    }
  };

  const takeBack = async (all: readonly FoundSentence[]) => {
    const decided = [...new Set(all.map(on).filter((one) => one !== null))];
    for (const one of decided) {
      if ("id" in one) continue;
      await acts.takeOut({ kind: "decision", decision: one });
      waiting.set(
        identity,
        (waiting.get(identity) ?? []).filter((other) => other !== one),
      );
    }
    const known = decided.filter((one) => "id" in one);
    if (known.length > 0) {
      const result = await acts.change(
        () => untilRefused(known, ({ id }) => forget(id)),
        () => ({
          intent: "info",
          text: words.open,
          undo: {
            write: () => untilRefused(known, (one) => restore(sameOf(mail, one))),
            text: words.holdsAgain,
          },
        }),
      );
      setProblem(result.ok ? null : result.problem);
    }
    askAgain(); // what waited and was sent meanwhile is known by now and can be taken back
  };

  return { on, decide, takeBack, problem, unread };
}

/** Writes one after the other. @returns The first refusal, after which nothing more is written; else the last answer. */
async function untilRefused<T, R>(
  all: readonly T[],
  write: (one: T) => Promise<Result<R>>,
): Promise<Result<R | undefined>> {
  let result: Result<R | undefined> = { ok: true, value: undefined };
  for (const one of all) {
    result = await write(one);
    if (!result.ok) return result;
  }
  return result;
}

/** The same decision once more, as it is sent. */
function sameOf(mail: MailDecidedOn, one: Decision): NewDecision {
  const { rule, pack, packVersion, packDigest, category, severity, sentenceHash, kind, reason } = one;
  return { mail, rule, pack, packVersion, packDigest, category, severity, sentenceHash, kind, reason };
}

/** The hashes of the sentences found, by {@link nameOf}; while new ones are made, the old ones. */
function useHashes(found: readonly FoundSentence[]): ReadonlyMap<string, string> {
  const [hashes, setHashes] = useState<ReadonlyMap<string, string>>(new Map());
  const key = JSON.stringify(found.map(({ finding, sentence }) => [finding.rule, sentence]));
  useEffect(() => {
    return whileHere(
      () =>
        Promise.all(
          (JSON.parse(key) as [string, string][]).map(
            async ([rule, sentence]) => [nameOf(rule, sentence), await sentenceHash(rule, sentence)] as const,
          ),
        ),
      (made) => setHashes(new Map(made)),
    );
  }, [key]);
  return hashes;
}

function nameOf(rule: string, sentence: string): string {
  return `${rule}\n${sentence}`;
}
