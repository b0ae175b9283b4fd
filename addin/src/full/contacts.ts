import type {
  Book,
  BulkSet,
  CadenceState,
  ContactAsk,
  ContactCard,
  ContactRole,
  ContactSort,
  ContactTier,
} from "../api/wire";

/** The API changes no more contacts in one act. */
export const MOST_CHANGED = 500;

/** What is looked for, as it stands in the form. */
export interface Finding {
  search: string;
  role: ContactRole | "any";
  tier: ContactTier | "any";
  cadence: CadenceState | "any";
  institution: string;
  circle: string;
  interest: string;
  book: Book | "any";
  sort: ContactSort;
  descending: boolean;
}

export const everybody: Finding = {
  search: "",
  role: "any",
  tier: "any",
  cadence: "any",
  institution: "",
  circle: "",
  interest: "",
  book: "any",
  sort: "name",
  descending: false,
};

export function askOf(finding: Finding): ContactAsk {
  const { search, role, tier, cadence, institution, circle, interest, book, sort, descending } = finding;
  return {
    ...(search.trim() === "" ? {} : { search: search.trim() }),
    ...(role === "any" ? {} : { role: [role] }),
    ...(tier === "any" ? {} : { tier: [tier] }),
    ...(cadence === "any" ? {} : { cadence: [cadence] }),
    ...(institution === "" ? {} : { institution }),
    ...(circle === "" ? {} : { circle }),
    ...(interest === "" ? {} : { interest }),
    ...(book === "any" ? {} : { book }),
    sort,
    descending,
  };
}

/** How many filters are on; the search is none. */
export function filtersOn({ role, tier, cadence, institution, circle, interest, book }: Finding): number {
  const chosen = [role, tier, cadence, book].filter((one) => one !== "any");
  return chosen.length + [institution, circle, interest].filter((one) => one !== "").length;
}

/** What many contacts are to be: one thing at a time. */
export type Change =
  | { what: "role"; role: ContactRole }
  | { what: "tier"; tier: ContactTier }
  | { what: "institution"; institution: string }
  | { what: "addCircle"; circle: string }
  | { what: "removeCircle"; circle: string }
  | { what: "shared"; shared: boolean };

/** null: nothing is said yet. */
export function setOf(change: Change): BulkSet | null {
  switch (change.what) {
    case "role":
      return { role: change.role };
    case "tier":
      return { tier: change.tier };
    case "institution":
      return change.institution.trim() === "" ? null : { institution: change.institution.trim() };
    case "addCircle":
      return change.circle.trim() === "" ? null : { addCircles: [change.circle.trim()] };
    case "removeCircle":
      return change.circle === "" ? null : { removeCircles: [change.circle] };
    case "shared":
      return { shared: change.shared };
  }
}

export type Selection = ReadonlyMap<string, ContactCard>;

export function toggled(selection: Selection, card: ContactCard): Selection {
  const next = new Map(selection);
  if (!next.delete(card.id)) next.set(card.id, card);
  return next;
}

/** Only one's own contacts can be changed: those that a colleague shares are passed over. */
export function selected(cards: ContactCard[]): Selection {
  return new Map(
    cards
      .filter(({ sharedBy }) => sharedBy === null)
      .slice(0, MOST_CHANGED)
      .map((card) => [card.id, card]),
  );
}
