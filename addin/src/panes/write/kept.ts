import type { Finding } from "../../wording/finding";

/** A finding that the writer keeps, and why. */
export interface Kept {
  rule: string;
  /** The sentence as it was kept: written otherwise, it is looked at anew. */
  sentence: string;
  reason: string;
}

// By draft, as long as the pane stands: a draft has no id that lasts longer.
const byDraft = new Map<string, readonly Kept[]>();

export function keptOf(identity: string): readonly Kept[] {
  return byDraft.get(identity) ?? [];
}

/** The decisions on a draft with one more. */
export function keep(identity: string, kept: Kept): readonly Kept[] {
  return put(identity, [...keptOf(identity).filter((one) => !same(one, kept)), kept]);
}

/** Without one of them. */
export function takeBack(identity: string, kept: Kept): readonly Kept[] {
  return put(
    identity,
    keptOf(identity).filter((one) => !same(one, kept)),
  );
}

export function decisionOn(finding: Finding, sentence: string, kept: readonly Kept[]): Kept | null {
  return kept.find((one) => same(one, { rule: finding.rule, sentence })) ?? null;
}

function put(identity: string, kept: readonly Kept[]): readonly Kept[] {
  byDraft.set(identity, kept);
  return kept;
}

function same(one: Pick<Kept, "rule" | "sentence">, other: Pick<Kept, "rule" | "sentence">): boolean {
  return one.rule === other.rule && one.sentence === other.sentence;
}
