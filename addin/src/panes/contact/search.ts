import type { Problem } from "../../api/problem";
import type { FoundEntry, SearchAsk, SearchPage } from "../../api/wire";
import { words } from "./searchWords";

/** What narrows a search beside its words. */
export interface Filters {
  /** Every mail, not only the mail with the person in view. */
  allMail: boolean;
  direction: "both" | "incoming" | "outgoing";
  attachment: boolean;
  /** Days as a date field gives them; empty when not asked for. */
  from: string;
  to: string;
}

export const noFilters: Filters = { allMail: false, direction: "both", attachment: false, from: "", to: "" };

export const directionWords: Record<Filters["direction"], string> = words.directions;

/** null: there is nothing in the words that could be searched for. */
export function askOf(query: string, person: string | null, filters: Filters): SearchAsk | null {
  if (!/[\p{L}\p{N}]/u.test(query)) return null;
  const { allMail, direction, attachment, from, to } = filters;
  return {
    q: query.trim(),
    ...(person === null || allMail ? {} : { person }),
    ...(direction === "both" ? {} : { direction }),
    ...(attachment ? { attachment } : {}),
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
  };
}

export function filtersOn({ direction, attachment, from, to }: Filters): number {
  return [direction !== "both", attachment, from !== "" || to !== ""].filter(Boolean).length;
}

/** What was found so far, and for which question. */
export interface Found {
  /** The question whose answer is waited for or shown; an answer to another one is dropped. */
  asked: string;
  found: FoundEntry[];
  next: string | null;
  /** null before the first answer. */
  total: number | null;
  loading: boolean;
  problem: Problem | null;
}

export const nothingYet: Found = { asked: "", found: [], next: null, total: null, loading: false, problem: null };

export type SearchStep =
  | { type: "asked"; question: string }
  | { type: "came"; question: string; page: SearchPage; further: boolean }
  | { type: "failed"; question: string; problem: Problem };

export function nextFound(state: Found, step: SearchStep): Found {
  if (step.type === "asked") return { ...state, asked: step.question, loading: true, problem: null };
  if (step.question !== state.asked) return state;
  if (step.type === "failed") return { ...state, loading: false, problem: step.problem };
  const seen = new Set<string>();
  const found = [...(step.further ? state.found : []), ...step.page.found].filter(
    ({ entry: { id } }) => !seen.has(id) && seen.add(id),
  );
  return { ...state, found, next: step.page.next, total: step.page.total, loading: false, problem: null };
}

/** "12 entries found"; empty before the first answer and where the words for nothing stand. */
export function foundWords(total: number | null): string {
  if (total === null || total === 0) return "";
  return words.found(total);
}

/** Words between two quotes, which must stand in the mail as they are. */
const hasPhrase = (query: string) => /["“”„«»][^"“”„«»]*[\p{L}\p{N}][^"“”„«»]*["“”„«»]/u.test(query);

/** What to try when nothing was found. */
export function nothingWords(query: string, withPerson: boolean, filters: Filters): string {
  const tries = [
    ...(withPerson && !filters.allMail ? [words.trySearchAll] : []),
    ...(filtersOn(filters) > 0 ? [words.tryWithoutFilter] : []),
    hasPhrase(query) ? words.tryWithoutQuotes : words.tryFewerLetters,
  ];
  const last = tries.at(-1) ?? "";
  return words.nothingFound(query.trim(), tries.length === 1 ? last : words.or(tries.slice(0, -1), last));
}
