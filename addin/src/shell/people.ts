import type { Automatic, Book, ContactCard, ContactRole, LoggedMark, Person } from "../api/wire";

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
  return institution === "" ? roleWords[role] : `${roleWords[role]} · ${institution}`;
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
  const letters = [...withoutAside(name)];
  return letters.length <= SENTENCE_NAME
    ? letters.join("")
    : `${letters
        .slice(0, SENTENCE_NAME - 1)
        .join("")
        .trimEnd()}…`;
}

// "Wolf von Hohenfels (Centre for Kidney Disease, Building 4)"; a name that is all brackets stays.
function withoutAside(name: string): string {
  const before = name.replace(/\s*\([^()]*\)?\s*$/, "").trim();
  return before === "" ? name.trim() : before;
}

/** "Logged by Ines, 21 Nov; witnesses: you, Tom": who was first, and who logged the same message since. */
export function loggedWords({ by, byYou, witnesses }: LoggedMark, at: string): string {
  const first = `Logged by ${byYou ? "you" : by}, ${at}`;
  if (witnesses.length === 0) return first;
  const names = witnesses.map((witness) => (witness.byYou ? "you" : witness.by)).join(", ");
  return `${first} · ${witnesses.length === 1 ? "witness" : "witnesses"}: ${names}`;
}

/** How a person is called where only one line is to be had. */
export function called({ name, address }: Person): string {
  return name.trim() === "" ? address : name;
}

function capital(word: string): string {
  return `${letter(word)}${word.slice(1)}`;
}

function letter(word: string): string {
  return ([...word][0] ?? "").toLocaleUpperCase();
}
