import { isTraitName } from "./phrase";
import type { Severity } from "./finding";

/** A pack as its file holds it: rules as data, with the word sets, facts and kinds that they share. See language.md. */
export interface PackFile {
  id: string;
  version: string;
  notice: string;
  /** Of the pack as the service has it, where it came without the sentences that its rules are tried on. */
  digest?: string;
  sets?: Record<string, readonly string[]>;
  facts?: Record<string, WordingFact>;
  kinds?: Record<string, Partial<RuleFile>>;
  rules: readonly RuleFile[];
}

export interface RuleFile {
  id: string;
  kind?: string;
  category?: string;
  group?: string;
  severity?: string;
  direction?: string;
  regions?: readonly string[];
  from?: string;
  until?: string;
  earlier?: boolean;
  further?: boolean;
  once?: boolean;
  find: readonly (string | { phrase: string; weight?: number; instead?: string })[];
  clues?: readonly (ConditionFile & { weight: number })[];
  threshold?: number;
  needs?: readonly (string | ConditionFile)[];
  unless?: readonly (string | ConditionFile)[];
  softer?: { severity: string; unless?: readonly (string | ConditionFile)[] };
  message?: string;
  why?: string;
  source?: string;
  suggestion?: string;
  instead?: string;
}

interface ConditionFile {
  in?: string;
  find?: readonly string[];
  fact?: string;
}

/** What phrases say about the words after them, so many before the finding at most, or about their sentence. */
export interface WordingFact {
  find: readonly string[];
  before?: number;
}

/** Of `near`: the sentence, the one before and the one after; of `question`: what the text answers. */
type Reach = "sentence" | "near" | "text" | "question";

const REACHES: ReadonlyMap<string, Reach> = new Map([
  ["near", "near"],
  ["text", "text"],
  ["question", "question"],
]);

/** Holds when one of the phrases is found in reach, or the fact named holds for the words found. */
export interface Condition {
  reach: Reach;
  phrases: readonly string[];
  fact: string | null;
}

/** A phrase with what it counts where it is found, and what may stand in its place; null: what the rule says. */
export interface WeighedPhrase {
  phrase: string;
  weight: number;
  instead: string | null;
}

export interface WordingRule {
  id: string;
  category: string;
  group: string;
  severity: Severity;
  direction: string;
  regions: readonly string[];
  from: string | null;
  until: string | null;
  inEarlierMail: boolean;
  further: boolean;
  once: boolean;
  message: string;
  why: string;
  source: string;
  suggestion: string;
  /** What may stand in place of the sentence; empty: it is taken out; null: nothing is known to. */
  instead: string | null;
  find: readonly WeighedPhrase[];
  /** The heaviest first. */
  clues: readonly { holds: Condition; weight: number }[];
  /** What the clues add at most. */
  mostClues: number;
  threshold: number;
  needs: readonly Condition[];
  unless: readonly Condition[];
  softer: { severity: Severity; unless: readonly Condition[] } | null;
}

const THRESHOLD = 10; // what a phrase of "find" weighs by itself

/** The rules of a pack, each with what it takes over from its kind. */
export function rulesOf({ rules, kinds }: PackFile): WordingRule[] {
  return rules.map((rule) => {
    const kind = rule.kind === undefined ? {} : (kinds?.[rule.kind] ?? {});
    const held = { ...kind, ...rule };
    const clues = [...(kind.clues ?? []), ...(rule.clues ?? [])];
    return {
      id: rule.id,
      category: held.category ?? "",
      group: held.group ?? "",
      severity: severityOf(held.severity),
      direction: held.direction ?? "both",
      regions: held.regions ?? [],
      from: rule.from ?? null,
      until: rule.until ?? null,
      inEarlierMail: held.earlier ?? false,
      further: held.further ?? false,
      once: held.once ?? false,
      message: held.message ?? "",
      why: held.why ?? "",
      source: held.source ?? "",
      suggestion: held.suggestion ?? "",
      instead: held.instead ?? null,
      find: rule.find.map((one) => (typeof one === "string" ? weighed({ phrase: one }) : weighed(one))),
      clues: clues
        .map((clue) => ({ holds: conditionOf(clue), weight: clue.weight }))
        .sort((one, other) => other.weight - one.weight),
      mostClues: clues.reduce((sum, { weight }) => sum + Math.max(0, weight), 0),
      threshold: rule.threshold ?? THRESHOLD,
      needs: [...(kind.needs ?? []), ...(rule.needs ?? [])].map(conditionOf),
      unless: [...(kind.unless ?? []), ...(rule.unless ?? [])].map(conditionOf),
      softer:
        held.softer === undefined
          ? null
          : { severity: severityOf(held.softer.severity), unless: (held.softer.unless ?? []).map(conditionOf) },
    };
  });
}

/** All that a rule asks. */
export function conditionsOf({ needs, unless, clues, softer }: WordingRule): Condition[] {
  return [...needs, ...unless, ...clues.map(({ holds }) => holds), ...(softer?.unless ?? [])];
}

function weighed({ phrase, weight, instead }: { phrase: string; weight?: number; instead?: string }): WeighedPhrase {
  return { phrase, weight: weight ?? THRESHOLD, instead: instead ?? null };
}

function conditionOf(one: string | ConditionFile): Condition {
  if (typeof one === "string") {
    const isFact = one.startsWith("@") && !isTraitName(one);
    return { reach: "sentence", phrases: isFact ? [] : [one], fact: isFact ? one.slice(1) : null };
  }
  if (one.fact !== undefined) return { reach: "sentence", phrases: [], fact: one.fact };
  return { reach: REACHES.get(one.in ?? "") ?? "sentence", phrases: one.find ?? [], fact: null };
}

function severityOf(written: string | undefined): Severity {
  return written === "block" || written === "warn" ? written : "info";
}
