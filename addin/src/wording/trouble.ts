import type { Evidence } from "./evidence";
import type { Finding, Replacement, Severity } from "./finding";
import type { Hit, Use } from "./finder";
import type { WordingRule } from "./pack";
import { Trait, type Words } from "./words";

const WEIGHT: Record<Severity, number> = { info: 0, warn: 1, block: 2 };

/** A finding before those of the same words are merged. */
export interface Trouble {
  use: Use;
  score: number;
  severity: Severity;
  hit: Hit;
  also: Set<string>;
}

/** What rules say: each at most one for a sentence, the heaviest, and of equals the first; a rule that is told once, one for the text. */
export function judge(hits: readonly Hit[], counts: (rule: WordingRule) => boolean, evidence: Evidence): Trouble[] {
  const best = new Map<WordingRule, Map<number, Trouble>>();
  for (const hit of hits) {
    for (const use of hit.sought.uses) {
      const { rule } = use;
      const score = counts(rule) ? weigh(use, hit, evidence) : null;
      if (score === null || score < rule.threshold) continue;
      const ofRule = best.get(rule) ?? new Map<number, Trouble>();
      best.set(rule, ofRule);
      const sentence = rule.once ? 0 : (evidence.words.sentence[hit.start] as number);
      const other = ofRule.get(sentence);
      if (other !== undefined && !isBetter(score, hit, use, other)) continue;
      ofRule.set(sentence, { use, score, severity: severityOf(rule, hit, evidence), hit, also: new Set() });
    }
  }
  return [...best.values()].flatMap((ofRule) => [...ofRule.values()]);
}

/** Heavier, or as heavy and earlier, or at the same word by a phrase that stands before the other's. */
function isBetter(score: number, { start }: Hit, { place }: Use, other: Trouble): boolean {
  return (score - other.score || other.hit.start - start || other.use.place - place) > 0;
}

/** Null when something forbids the finding. */
function weigh({ rule, weight }: Use, hit: Hit, evidence: Evidence): number | null {
  if (!rule.inEarlierMail && evidence.words.has(hit.start, Trait.earlier)) return null;
  for (const need of rule.needs) if (!evidence.holds(need, hit)) return null;
  for (const unless of rule.unless) if (evidence.holds(unless, hit)) return null;
  let sum = weight + rule.mostClues; // as if all held that add, and none that takes
  for (const clue of rule.clues) {
    if (sum < rule.threshold) return null; // the clues that follow only take away
    if (evidence.holds(clue.holds, hit) !== clue.weight > 0) sum -= Math.abs(clue.weight);
  }
  return sum;
}

function severityOf({ softer, severity }: WordingRule, hit: Hit, evidence: Evidence): Severity {
  return softer !== null && !softer.unless.some((one) => evidence.holds(one, hit)) ? softer.severity : severity;
}

/** Of a category one for a sentence is enough, and findings of one group that share words are one trouble: the strongest stays. */
export function merge(found: Trouble[], words: Words): Trouble[] {
  const kept: Trouble[] = [];
  const holders = new Map<string, Map<number, Trouble>>();
  const told = new Set<string>();
  found.sort(
    (one, other) =>
      WEIGHT[other.severity] - WEIGHT[one.severity] ||
      other.score - one.score ||
      one.hit.start - other.hit.start ||
      one.use.order - other.use.order,
  );
  for (const one of found) {
    const { category, group } = one.use.rule;
    const { start, end } = one.hit;
    const held = holders.get(group) ?? new Map<number, Trouble>();
    holders.set(group, held);
    const stronger = firstHeld(held, one.hit);
    const name = `${String(words.sentence[start])} ${category}`;
    if (stronger !== undefined) {
      if (category !== stronger.use.rule.category) stronger.also.add(category);
    } else if (!told.has(name)) {
      told.add(name);
      kept.push(one);
      for (let at = start; at < end; at++) held.set(at, one);
    }
  }
  return kept.sort((one, other) => one.hit.start - other.hit.start || one.use.order - other.use.order);
}

function firstHeld(held: ReadonlyMap<number, Trouble>, { start, end }: Hit): Trouble | undefined {
  for (let at = start; at < end; at++) {
    const holder = held.get(at);
    if (holder !== undefined) return holder;
  }
  return undefined;
}

export function toFinding(trouble: Trouble, words: Words): Finding {
  const { use, severity, hit, also } = trouble;
  const [first, end] = words.sentenceOf(hit.start);
  const span = (from: number, to: number) => ({ start: words.start[from] as number, end: words.end[to - 1] as number });
  const { id, category, message, why, source, suggestion, further } = use.rule;
  return {
    rule: id,
    category,
    severity,
    part: words.has(hit.start, Trait.subject) ? "subject" : "text",
    span: span(hit.start, hit.end),
    sentence: span(first, end),
    message,
    why,
    source,
    suggestion,
    instead: replacementOf(trouble, words, first, end),
    also: [...also].sort(),
    further,
  };
}

function replacementOf({ use, hit }: Trouble, words: Words, first: number, end: number): Replacement | null {
  const { rule, instead } = use;
  if (instead !== null) {
    const begins = words.has(hit.start, Trait.first) && words.has(hit.start, Trait.capital);
    const written = begins ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
    return { start: words.start[hit.start] as number, end: words.end[hit.end - 1] as number, words: written };
  }
  if (rule.instead === null) return null;
  return { start: words.start[first] as number, end: words.stop[end - 1] as number, words: rule.instead };
}
