import type { FieldProposal, MessageDetail, ProposedField } from "../../api/wire";

export const fieldWords: Record<ProposedField, string> = {
  name: "Name",
  degree: "Degree",
  title: "Title",
  department: "Department",
  institution: "Institution",
  phone: "Phone",
  orcid: "ORCID",
  profile: "Profile",
  homepage: "Web",
  email: "E-mail",
};

/** What a contact has a place for; the others are there to be read. */
export type FillField = "name" | "institution";

export type FillValues = Record<FillField, string>;

const order: ProposedField[] = Object.keys(fieldWords) as ProposedField[];

/** What the signature offers this person's form: what it can take first, and nothing that is known already. */
export function offersOf({ author, proposals }: MessageDetail, address: string, known: FillValues): FieldProposal[] {
  if (author.who === null || plain(author.who.address) !== plain(address)) return []; // somebody else's signature
  return proposals
    .filter(({ field, value }) => {
      if (field === "email") return plain(value) !== plain(address);
      return !canFill(field) || plain(known[field]) !== plain(value);
    })
    .sort((one, other) => rank(one.field) - rank(other.field));
}

export function canFill(field: ProposedField): field is FillField {
  return field === "name" || field === "institution";
}

/** Where a proposal is from. A line that is the value itself is not said twice. */
export function sourceWords({ value, sourceLine }: FieldProposal): string {
  return plain(value) === plain(sourceLine) ? "A line of its own" : `From the line “${sourceLine}”`;
}

/** "Bosphorus Clinic, +90 212 555 01 44": what is offered, for a line that may end in an ellipsis. */
export function offersInShort(offers: FieldProposal[]): string {
  return offers.map(({ value }) => value).join(", ");
}

function rank(field: ProposedField): number {
  return (canFill(field) ? 0 : order.length) + order.indexOf(field);
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
