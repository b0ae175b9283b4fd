import type { Book, CadenceState, ContactFormat, ContactSort } from "../api/wire";
import { numberWords } from "../shell/language";

export const people = (count: number) => (count === 1 ? "1 contact" : `${numberWords(count)} contacts`);

export const words = {
  title: "OutlookNetwork",
  starting: "Starting OutlookNetwork…",
  nav: "Places",
  today: "Today",
  week: "This week",
  contacts: "Contacts",
  lists: "Lists",
  mail: "Mail",
  exports: "Exports",
  settings: "Settings",
  loading: "Loading…",
  tryAgain: "Try again",
  search: "Search contacts",
  searchHint: "Name, institution, address, circle or interest",
  filter: "Filter",
  clearFilter: "Take the filters off",
  sort: "Sort by",
  any: "Any",
  role: "Role",
  tier: "Tier",
  keeping: "Keeping in touch",
  institution: "Institution",
  circle: "Circle",
  interest: "Interest",
  book: "Book",
  nobody: "Nobody found",
  nobodyHint: "Type fewer letters, or take the filters off.",
  none: "No contacts yet",
  noneHint: "Add people from a list, or open the pane beside a mail and add who is on it.",
  addFromList: "Add from a list",
  select: (name: string) => `Select ${name}`,
  clear: "Clear",
  change: "Change…",
  changeWhat: "What to change",
  to: "To",
  cancel: "Cancel",
  back: "All contacts",
  notHere: "There is no such contact",
  notHereText: "It was removed, merged with another, or is not yours to see.",
  choose: "Choose…",
  neverLogged: "Nothing logged",
  /** Where the cadence of a contact asks for something; else nothing is said. */
  cadence: {
    overdue: "Overdue",
    due: "Due",
    myTurn: "Your turn",
    waitingForThem: "Waiting",
    never: "Never in touch",
    snoozed: "Snoozed",
    doNotContact: "Do not contact",
  } as Partial<Record<CadenceState, string>>,
  sharedBy: (name: string) => `Shared by ${name}`,
  sharing: "Sharing",
  shared: "Share with colleagues",
  notShared: "Stop sharing",
  addCircle: "Add to a circle",
  removeCircle: "Take out of a circle",
  exportHeading: "Export contacts",
  exportText:
    "A file with name, role, institution, addresses and book of each contact. It can be imported again and changes nothing then.",
  exportFormat: "Format",
  exportBook: "Book",
  exportAct: "Export",
  exporting: "Exporting…",
  exported: "✓ Saved to your downloads",
  mailHeading: "Mail that was taken in",
  mailText: "What is in the file becomes part of what is known of your contacts. Nothing is sent to anybody.",
  mailWaits: "Not finished yet.",
  mailPast: "Taken in before",
  mailRetry: "Try again",
  mailRetryOf: (fileName: string) => `Try again: ${fileName}`,
  noMail: "None yet.",
  saved: "Saved.",
};

/** Every state, as it is looked for. */
export const stateWords: Record<CadenceState, string> = {
  overdue: "Overdue",
  due: "Due",
  myTurn: "Your turn",
  waitingForThem: "Waiting for them",
  never: "Never in touch",
  noneSet: "No interval set",
  snoozed: "Snoozed",
  doNotContact: "Do not contact",
  fine: "Fine",
};

export const formatWords: Record<ContactFormat, string> = {
  csv: "CSV, for spreadsheets",
  vcard: "vCard 4.0",
  json: "JSON",
};

export const booksWords: Record<Book | "all", string> = {
  company: "Company book",
  private: "Private book",
  all: "Both books",
};

export const sortWords: Record<`${ContactSort} ${"up" | "down"}`, string> = {
  "name up": "Name, A to Z",
  "name down": "Name, Z to A",
  "institution up": "Institution, A to Z",
  "institution down": "Institution, Z to A",
  "lastContact down": "Last contact, newest first",
  "lastContact up": "Last contact, oldest first",
  "changed down": "Changed, newest first",
  "changed up": "Changed, oldest first",
};

export const sentences = {
  found: (total: number) => people(total),
  selected: (count: number) => `${numberWords(count)} selected`,
  selectAll: (total: number, most: number) =>
    total <= most ? `Select all ${numberWords(total)}` : `Select the first ${numberWords(most)}`,
  changeAct: (count: number) => `Change ${people(count)}`,
  changed: (count: number) =>
    count === 0 ? "Nothing was changed: all of them were so already." : `${people(count)} changed.`,
  undone: (count: number) => `Taken back: ${people(count)} as before.`,
  filters: (count: number) => (count === 0 ? words.filter : `${words.filter} (${String(count)})`),
};
