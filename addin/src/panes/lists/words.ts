import type { ListRowState } from "../../api/wire";
import { numberWords } from "../../shell/language";

/** "1 person", "12,000 people". */
export const people = (count: number) => (count === 1 ? "1 person" : `${numberWords(count)} people`);

const rows = (count: number) => (count === 1 ? "1 row" : `${numberWords(count)} rows`);

export const words = {
  heading: "Add from a list",
  lead: "A CSV or vCard file, LinkedIn’s Connections.csv, or names and addresses as you copied them. You see every row before anybody is added.",
  chooseFile: "Choose a file…",
  fileField: "List of people",
  dropHere: "or drop it here",
  dropNow: "Let go to read it",
  paste: "Or paste a list",
  pasteHint: "One a line, or as a mail’s To line has them.",
  pastePlaceholder: "Dr Amara Osei <a.osei@hospital.example>\nMira Klein <m.klein@clinic.example>",
  readPasted: "Look at the list",
  oneFile: "One list at a time: drop a single file.",
  reading: "Reading the list…",
  readingLong: "Reading the list… Large lists take some seconds.",
  columns: "What the columns hold",
  columnsHint: "Proposed from the header. Change what is wrong; the rows below follow.",
  noHeader: "The list has no header, so this is guessed from its cells.",
  noAddressColumn:
    "No column is taken for e-mail addresses, and a contact is known by one. Say below which column holds them.",
  role: "Role of new people",
  book: "Book",
  whereNone: "Where a row names none.",
  allRows: "All",
  discard: "Discard",
  close: "Close",
  another: "Add another list",
  undo: "Undo",
  undoing: "Taking back…",
  rows: "Rows",
  rowsToShow: "Rows to show",
  showRows: "Show rows",
  hideRows: "Hide rows",
  goOn: "Go on",
  keep: "Keep them",
  takeBack: "Take back",
  takeBackList: "Take back…",
  saveLeftOut: "Save rows to mend",
  saveRefused: "Save what is left out",
  saveLeftOutHint: "A CSV file with these rows and why. Fill in what is missing and hand that file in.",
  needsAddress:
    "No e-mail address, so they wait: LinkedIn leaves out the addresses that people hide. Type one, look in your mail, or save them as a file.",
  addressFor: (name: string) => `Address of ${name}`,
  addressPlaceholder: "name@hospital.example",
  useAddress: "Use",
  lookInMail: "Look in my mail",
  lookingInMail: "Looking…",
  notInMail: "Nobody of this name wrote or was written to in the mail that is stored here.",
  leaveOut: "Leave out",
  takeIn: "Take in",
  asNew: "Make a new contact",
  asSame: (name: string) => `Same as ${name}`,
  more: "Show more rows",
  loading: "Loading…",
  tryAgain: "Try again",
  noRows: "No rows of this kind.",
  past: "Lists you added",
  noPast: "None yet.",
  pasted: "Pasted list",
  tooMany:
    "At most 1,000 rows are decided by hand in one list. Import this one, or mend the file and hand it in again.",
};

/** What a column may hold that the service knows. */
export const fieldWords: Partial<Record<string, string>> = {
  ignore: "Leave out",
  name: "Name",
  givenName: "First name",
  middleName: "Middle name",
  familyName: "Last name",
  address: "E-mail address",
  institution: "Institution",
  role: "Role",
  book: "Book",
  tier: "Tier",
  circles: "Circles",
  interests: "Interests",
  met: "How you met",
  metOn: "Met on",
  metAt: "Met at",
  profile: "Profile link",
};

export const stateWords: Record<ListRowState, string> = {
  new: "New",
  same: "Adds to a contact",
  unchanged: "Known already",
  needsAddress: "Needs an address",
  refused: "Left out",
};

/** "9 new, 1 adds to a contact, 2 known already". */
export function countsWords(counts: Record<ListRowState, number>): string {
  const parts: [number, string][] = [
    [counts.new, "new"],
    [counts.same, counts.same === 1 ? "adds to a contact" : "add to contacts"],
    [counts.unchanged, "known already"],
    [counts.needsAddress, counts.needsAddress === 1 ? "needs an address" : "need an address"],
    [counts.refused, "left out"],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${numberWords(count)} ${what}`);
  return said.length === 0 ? "No rows" : said.join(", ");
}

export const sentences = {
  readFrom: (name: string, count: number) => `${name}: ${rows(count)}`,
  importAct: (fresh: number, same: number) =>
    fresh > 0 ? `Add ${people(fresh)}` : same === 1 ? "Add to 1 contact" : `Add to ${numberWords(same)} contacts`,
  importing: (count: number) => `Adding ${people(count)}… All of it is added, or nothing.`,
  nothingToDo: (unchanged: number) =>
    unchanged > 0
      ? `Nothing to add: ${people(unchanged)} of this list ${unchanged === 1 ? "is" : "are"} in your network already.`
      : "Nothing of this list can be added as it stands. Below is why, row by row.",
  added: (fresh: number, same: number) =>
    fresh === 0 && same === 0
      ? "Nothing was changed: all of it was there already."
      : [
          fresh === 0 ? "" : `${people(fresh)} added to your network.`,
          same === 0 ? "" : same === 1 ? "1 contact was filled up." : `${numberWords(same)} contacts were filled up.`,
        ]
          .filter((part) => part !== "")
          .join(" "),
  undone: (removed: number, restored: number, kept: number) =>
    [
      `Taken back: ${people(removed)} removed`,
      restored === 0 ? "" : `, ${restored === 1 ? "1 contact" : `${numberWords(restored)} contacts`} as before`,
      ".",
      kept === 0 ? "" : ` ${people(kept)} stayed, because something happened with them since.`,
    ].join(""),
  sureToUndo: (fresh: number) =>
    `Take this list back? ${people(fresh)} it added go again; what you changed since stays.`,
  unkept: (what: string[]) => `Not kept, because a contact has no place for it: ${what.join(", ")}.`,
  encoding: (name: string) => `Read as ${name}. If names look wrong, save the list as UTF-8 and hand it in again.`,
  fromMail: (count: number) => `Take the ${count === 1 ? "person" : people(count)} of the open mail`,
  needAddressAct: (count: number) => `Give ${people(count)} an address`,
  pastLine: (state: "preview" | "done" | "undone", at: string) =>
    state === "preview" ? `Not added yet, ${at}.` : state === "done" ? `Added ${at}.` : `Taken back ${at}.`,
  row: (number: number) => `Row ${String(number)}`,
  shownOf: (shown: number, total: number) => `${numberWords(shown)} of ${rows(total)}`,
};
