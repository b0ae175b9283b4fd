import type {
  ContactImport,
  ContactImportRow,
  ContactImportWishes,
  ContactRole,
  Book,
  FoundEntry,
  ListChoice,
  ListField,
  ListRowState,
  Person,
} from "../../api/wire";
import { words } from "./words";

/** The API takes no more decisions about single rows in one list. */
export const MOST_DECIDED = 1000;

const MOST_FOUND = 3;

/** What the person wants of a list in view, beyond what it says. */
export interface Wishes {
  columns: ListField[] | null;
  role: ContactRole;
  book: Book;
  choices: ReadonlyMap<number, ListChoice>;
  given: ReadonlyMap<number, string>;
}

export function wishesOf({ kind, columns, role, book }: ContactImport): Wishes {
  return {
    columns: kind === "csv" ? columns.map(({ field }) => field) : null,
    role,
    book,
    choices: new Map(),
    given: new Map(),
  };
}

export function sent({ columns, role, book, choices, given }: Wishes): ContactImportWishes {
  return {
    columns,
    role,
    book,
    choices: [...choices].map(([row, choice]) => ({ row, choice })),
    given: [...given].map(([row, address]) => ({ row, address })),
  };
}

/** The wishes with another decision about one row; null takes what is proposed. Null comes back when there are too many. */
export function decided(wishes: Wishes, row: number, choice: ListChoice | null): Wishes | null {
  const choices = new Map(wishes.choices);
  if (choice === null) choices.delete(row);
  else choices.set(row, choice);
  return choices.size > MOST_DECIDED ? null : { ...wishes, choices };
}

export function given(wishes: Wishes, row: number, address: string): Wishes | null {
  const all = new Map(wishes.given).set(row, address);
  return all.size > MOST_DECIDED ? null : { ...wishes, given: all };
}

export function countsOf(list: ContactImport): Record<ListRowState, number> {
  return {
    new: list.new,
    same: list.same,
    unchanged: list.unchanged,
    needsAddress: list.needAddress,
    refused: list.refused,
  };
}

/** How the list is called. */
export function nameOf({ fileName }: Pick<ContactImport, "fileName">): string {
  return fileName === "" ? words.pasted : fileName;
}

/** A sheet in which nothing is taken for an address makes nothing: that is said before its rows. */
export function lacksAddresses({ kind, columns }: ContactImport): boolean {
  return kind === "csv" && columns.length > 0 && columns.every(({ field }) => field !== "address");
}

/** How people of a mail are pasted. A name is quoted, since it may hold a comma. */
export function asPasted(people: Person[]): string {
  return people
    .map(({ name, address }) => (name === "" ? address : `"${name.replace(/["\\]/g, "")}" <${address}>`))
    .join("\n");
}

/** What can be decided about a row against the proposal. */
export function decisionsOn(row: ContactImportRow): { choice: ListChoice | null; label: string }[] {
  if (row.code === "leftOut") return [{ choice: null, label: words.takeIn }];
  if (row.state === "refused" || row.state === "needsAddress") return [];
  const name = row.alike?.contact.name ?? "";
  const likeness: { choice: ListChoice | null; label: string }[] =
    row.alike === null
      ? []
      : row.state === "new"
        ? [{ choice: "same", label: words.asSame(name) }]
        : [{ choice: "new", label: words.asNew }];
  return [...likeness, { choice: "leaveOut", label: words.leaveOut }];
}

export function mayBeGiven(row: ContactImportRow): boolean {
  return row.state === "needsAddress" || row.code === "badAddress";
}

/** Addresses under which somebody of this name is in found mail, most often seen first. */
export function addressesOf(name: string, found: FoundEntry[]): string[] {
  const wanted = partsOf(name);
  const seen = new Map<string, number>();
  for (const { entry } of found) {
    const { message } = entry;
    if (message === null) continue; // nobody stands on what was said by word of mouth
    for (const person of [message.from, ...message.to, ...message.cc]) {
      const parts = new Set(partsOf(person.name));
      if (wanted.length === 0 || !wanted.every((part) => parts.has(part))) continue;
      seen.set(person.address, (seen.get(person.address) ?? 0) + 1);
    }
  }
  return [...seen]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_FOUND)
    .map(([address]) => address);
}

function partsOf(name: string): string[] {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 1 && !/^(dr|prof|phd|md|mr|mrs|ms)$/.test(part));
}
