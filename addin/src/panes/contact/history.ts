import type { Problem, Result } from "../../api/problem";
import type { HistoryEntry, TimelinePage } from "../../api/wire";

/** Pages of a history beyond the first; the first belongs to the server's latest answer. */
export interface Older {
  entries: HistoryEntry[];
  /** Where the next page begins; undefined while only the first page is there. */
  next: string | null | undefined;
  loading: boolean;
  problem: Problem | null;
}

export const noOlder: Older = { entries: [], next: undefined, loading: false, problem: null };

export type OlderStep =
  | { type: "asked" }
  | { type: "came"; page: TimelinePage }
  /** All of them anew, as they stand after something was changed. */
  | { type: "renewed"; entries: HistoryEntry[]; next: string | null }
  | { type: "failed"; problem: Problem }
  /** What was shown may not be true any more, and could not be had anew. */
  | { type: "lost"; problem: Problem };

export function nextOlder(older: Older, step: OlderStep): Older {
  switch (step.type) {
    case "asked":
      return { ...older, loading: true, problem: null };
    case "came":
      return { entries: [...older.entries, ...step.page.entries], next: step.page.next, loading: false, problem: null };
    case "renewed":
      return { entries: step.entries, next: step.next, loading: false, problem: null };
    case "failed":
      return { ...older, loading: false, problem: step.problem };
    case "lost":
      return { ...noOlder, problem: step.problem };
  }
}

/**
 * At least as many entries behind the first page as there were, asked for anew, page by page.
 * @param cursor Where the second page begins.
 */
export async function olderAnew(
  timeline: (cursor: string) => Promise<Result<TimelinePage>>,
  cursor: string | null,
  count: number,
): Promise<OlderStep> {
  const entries: HistoryEntry[] = [];
  let next = cursor;
  while (next !== null && entries.length < count) {
    const page = await timeline(next);
    if (!page.ok) return { type: "lost", problem: page.problem };
    entries.push(...page.value.entries);
    next = page.value.next;
  }
  return { type: "renewed", entries, next };
}

/** First page and older ones as one list, each entry once, and where it goes on. */
export function wholeHistory(first: TimelinePage, older: Older): TimelinePage {
  const seen = new Set<string>();
  const entries = [...first.entries, ...older.entries].filter(({ id }) => !seen.has(id) && seen.add(id));
  return { entries, next: older.next === undefined ? first.next : older.next, total: first.total };
}
