import type { Automatic, Book, ContactCard, ContactRole, ContactTier, LoggedMark, Person } from "../api/wire";
import { type Clock, day, when } from "./dates";
import { words } from "./words";

export const roleWords: Record<ContactRole, string> = {
  hcp: "Healthcare professional",
  keyOpinionLeader: "Key opinion leader",
  researcher: "Researcher",
  peer: "Peer",
  mentor: "Mentor",
  patientOrganisation: "Patient organisation",
  internal: "Colleague",
  other: "Other",
};

export const bookWords: Record<Book, string> = { company: "Company", private: "Private" };

export const tierWords: Record<ContactTier, string> = { none: "No tier", a: "Tier A", b: "Tier B", c: "Tier C" };

export const automaticWords: Record<Exclude<Automatic, "none">, string> = {
  autoReply: "Automatic reply",
  bounce: "Not delivered",
  receipt: "Receipt",
  calendar: "Calendar",
  list: "Mailing list",
  bulk: "Bulk mail",
};

/** "Key opinion leader · University Hospital", without what is not known. */
export function cardLine({ role, institution }: Pick<ContactCard, "role" | "institution">): string {
  return institution === "" ? roleWords[role] : `${roleWords[role]} · ${apart(institution)}`;
}

/** Letters of a name in a sentence: about a line of the pane at its narrowest. */
const SENTENCE_NAME = 40;

const title = /^(prof|professor|dr|pd|priv|med|rer|nat|phd|md|mr|mrs|ms|mx|sir|dame)\.?$/i;

/** Two letters at most. A title is no initial; an address gives its first letters. */
export function initials(name: string, address: string): string {
  const [plain = ""] = name.includes("@") ? [] : suggestedName({ name, address }).split(","); // degrees stand behind
  const words = plain
    .replace(/\bh\.\s*c\./gi, " ") // honoris causa
    .split(/[\s"]+/)
    .filter((word) => word !== "" && !title.test(word));
  const parts = words.length > 0 ? words : (address.split("@")[0] ?? "").split(/[._-]+/).filter((part) => part !== "");
  const first = parts[0] ?? "?";
  const last = parts.length > 1 ? parts[parts.length - 1] : undefined;
  return `${letter(first)}${last === undefined ? "" : letter(last)}`;
}

/** The name to offer for somebody not known yet: what the mail calls them, else what the address suggests. */
export function suggestedName({ name, address }: Person): string {
  const given = withoutAside(name).replace(/^["']|["']$/g, "");
  if (given !== "" && !given.includes("@")) {
    const swapped = /^([^,]+),\s*([^,]+)$/.exec(given); // "Osei, Amara"
    return swapped?.[1] !== undefined && swapped[2] !== undefined ? `${swapped[2].trim()} ${swapped[1].trim()}` : given;
  }
  const parts = (address.split("@")[0] ?? "").split(/[._-]+/).filter((part) => /^\p{L}+$/u.test(part));
  const telling = parts.length > 1 && parts.some((part) => part.length > 1);
  return telling ? parts.map((part) => (part.length === 1 ? `${letter(part)}.` : capital(part))).join(" ") : address;
}

/** A name within a sentence: without an aside in brackets, and not so long that the sentence is lost behind it. */
export function inSentence(name: string): string {
  const letters = [...withoutAside(name.replace(/[\u2068\u2069]/g, ""))];
  return apart(
    letters.length <= SENTENCE_NAME
      ? letters.join("")
      : `${letters
          .slice(0, SENTENCE_NAME - 1)
          .join("")
          .trimEnd()}…`,
  );
}

const fromRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** What somebody wrote, for a sentence of ours: what goes from right to left is set apart, so that it turns nothing around it. */
export function apart(text: string): string {
  return fromRightToLeft.test(text) ? `\u2068${text}\u2069` : text; // Unicode's first strong isolate, and its end
}

// "Wolf von Hohenfels (Centre for Kidney Disease, Building 4)"; a name that is all brackets stays.
function withoutAside(name: string): string {
  const before = name.replace(/\s*\([^()]*\)?\s*$/, "").trim();
  return before === "" ? name.trim() : before;
}

/** "Logged by Ines, 21 Nov; witnesses: you, Tom": who was first, and who logged the same message since. */
export function loggedWords({ by, byYou, at, chosenAt, witnesses }: LoggedMark, clock: Clock): string {
  const [who, said] = [byYou ? null : by, when(at, clock)];
  const first = chosenAt === null ? loggedByWords(who, said) : words.loggedItself(who, said, day(chosenAt, clock));
  if (witnesses.length === 0) return first;
  const names = witnesses.map((witness) => (witness.byYou ? "you" : witness.by)).join(", ");
  return `${first} · ${witnesses.length === 1 ? "witness" : "witnesses"}: ${names}`;
}

/** "Logged by you, today 09:14"; null stands for oneself. */
export function loggedByWords(by: string | null, at: string): string {
  return `Logged by ${by ?? "you"}, ${at}`;
}

/** How a person is called where only one line is to be had. */
export function called({ name, address }: Person): string {
  return name.trim() === "" ? address : apart(name);
}

function capital(word: string): string {
  return `${letter(word)}${word.slice(1)}`;
}

function letter(word: string): string {
  return ([...word][0] ?? "").toLocaleUpperCase();
}
