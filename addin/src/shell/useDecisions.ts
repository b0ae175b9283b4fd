import { useEffect, useMemo, useState } from "react";
import type { ApiClient } from "../api/client";
import { decisionsOf } from "../api/decisions";
import type { Problem } from "../api/problem";
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
  /** The sentence is looked at again. */
  takeBack: (found: FoundSentence) => Promise<void>;
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

  const write = async (decision: NewDecision) => {
    const result = await acts.changeOrKeep<Decision>(
      { act: { kind: "decision", decision }, write: (id) => api.decide(decision, id), about: null, at: new Date() },
      ({ id }) => ({
        intent: "success",
        text: words.made[decision.kind],
        undo: { write: () => forget(id), text: words.open },
      }),
    );
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return;
    const made = result.value;
    if (made === null) waiting.set(identity, [...(waiting.get(identity) ?? []), decision]);
    else setStored((all) => [made, ...all.filter((one) => one.sentenceHash !== made.sentenceHash)]);
    askAgain();
  };

  const decide = async (all: readonly FoundSentence[], kind: DecisionKind, reason: string) => {
    const { shippedPacks } = await import("../wording/shipped"); // there already: it found what is decided about
    for (const { finding, sentence } of all) {
      await write({ mail, ...(await recordOf(shippedPacks, finding, sentence)), kind, reason });
    }
  };

  const takeBack = async (one: FoundSentence) => {
    const decided = on(one);
    if (decided === null) return;
    if (!("id" in decided)) {
      await acts.takeOut({ kind: "decision", decision: decided });
      waiting.set(
        identity,
        (waiting.get(identity) ?? []).filter((other) => other !== decided),
      );
      return askAgain(); // sent meanwhile, it is known by now and can be taken back
    }
    const { id } = decided;
    const result = await acts.change(
      () => forget(id),
      () => ({
        intent: "info",
        text: words.open,
        undo: { write: () => restore(sameOf(mail, decided)), text: words.holdsAgain },
      }),
    );
    setProblem(result.ok ? null : result.problem);
    askAgain();
  };

  return { on, decide, takeBack, problem, unread };
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
