import { messageFor, type Problem } from "../../api/problem";
import type {
  Book,
  ContactCard,
  ContactChange,
  ContactRole,
  ContactTier,
  MergeChoice,
  MergedField,
  MergePreview,
  MergeReceipt,
  SamePersonView,
} from "../../api/wire";
import { bookWords, inSentence, roleWords } from "../../shell/people";

/** "Might be the same person · 2". */
export function suggestionWords(total: number): string {
  return `Might be the same person · ${String(total)}`;
}

/** "3 more may follow when these are decided."; null when all are shown. */
export function moreWords(shown: number, total: number): string | null {
  return total > shown ? `${String(total - shown)} more may follow when these are decided.` : null;
}

export function otherName({ other }: SamePersonView): string {
  return other.contact?.name ?? (other.name === "" ? other.address : other.name);
}

/** Where the other one is to be found; a contact's addresses in one line. */
export function otherLine({ other }: SamePersonView): string {
  if (other.contact === null) return other.name === "" ? "" : other.address;
  const { addresses, institution } = other.contact;
  return [institution, addresses.join(", ")].filter((part) => part !== "").join(" · ");
}

/** The change that takes one address away again and leaves everything else. */
export function withoutAddress(card: ContactCard, address: string): ContactChange {
  const { name, role, institution, book, version } = card;
  const gone = address.toLowerCase();
  const addresses = card.addresses.filter((one) => one.toLowerCase() !== gone);
  return { name, role, institution, book, version, addresses };
}

export type Side = "kept" | "other";

/** A value of a merge as a person reads it: roles and books travel by their names on the wire. */
export function valueWords(field: MergedField["field"], value: string): string {
  if (field === "role" && Object.hasOwn(roleWords, value)) return roleWords[value as ContactRole];
  if (field === "book" && Object.hasOwn(bookWords, value)) return bookWords[value as Book];
  if (field === "tier") return value === "none" ? "No tier" : value.toUpperCase();
  return value === "" ? "Nothing" : value;
}

/** The value of the two that the merge does not take, where that is something else; null when there is none. */
export function leftOut({ kept, other, result, conflicts }: MergedField): string | null {
  if (conflicts || kept === other) return null;
  const lost = result === kept ? other : kept;
  return lost === "" ? null : lost;
}

/** What is chosen before anybody chose: what the merge would give by itself. */
export function sideAtFirst({ kept, other, result }: MergedField): Side {
  return result === other && result !== kept ? "other" : "kept";
}

/** The choices as they are sent: of what conflicts, the chosen one; of all else, what the preview showed. */
export function choicesOf({ fields }: MergePreview, sides: Partial<Record<MergedField["field"], Side>>): MergeChoice {
  const chosen: MergeChoice = {};
  for (const one of fields) {
    if (!one.conflicts) continue;
    const side = sides[one.field] ?? sideAtFirst(one);
    const value = one[side];
    if (one.field === "name") chosen.name = value;
    if (one.field === "institution") chosen.institution = value;
    if (one.field === "role" && Object.hasOwn(roleWords, value)) chosen.role = value as ContactRole;
    if (one.field === "tier" && isTier(value)) chosen.tier = value;
    if (one.field === "met") chosen.met = side;
  }
  return chosen;
}

function isTier(value: string): value is ContactTier {
  return value === "none" || value === "a" || value === "b" || value === "c";
}

/** What both say and the merge puts together; nothing of what neither says. */
export function unitedLines({ circles, interests, profiles }: MergePreview): { label: string; line: string }[] {
  const lines = [
    { label: "Circles together", line: circles.join(", ") },
    { label: "Interests together", line: interests.map(({ name }) => name).join(", ") },
    { label: "Profiles together", line: profiles.join(" ") },
  ];
  return lines.filter(({ line }) => line !== "");
}

/** What becomes of what was logged with the other one. */
export function movedWords({ interactions, interactionsShared }: MergePreview): string {
  if (interactions === 0) return "Nothing is logged with the other contact.";
  const all = interactions === 1 ? "1 logged message moves" : `${String(interactions)} logged messages move`;
  if (interactionsShared === 0) return `${all} to this contact.`;
  const shared = interactionsShared === 1 ? "1 of them is" : `${String(interactionsShared)} of them are`;
  return `${all} to this contact; ${shared} logged with both and ${interactionsShared === 1 ? "counts" : "count"} once.`;
}

export function mergedWords({ contact, interactionsMoved }: MergeReceipt, gone: string): string {
  const lead = `${inSentence(gone)} and ${inSentence(contact.name)} are one contact now.`;
  if (interactionsMoved === 0) return lead;
  return `${lead} ${interactionsMoved === 1 ? "1 logged message" : `${String(interactionsMoved)} logged messages`} moved.`;
}

/** Why a suggestion could not be followed, said of two people and not of a form. */
export function refusalWords(problem: Problem): string {
  if (problem.code === "contact.changed-meanwhile") {
    return "One of the two was changed elsewhere meanwhile. This is how they stand now; look again, then decide.";
  }
  return messageFor(problem);
}
