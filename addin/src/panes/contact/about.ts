import type { ContactAbout, ContactCard, ContactTier, Interest } from "../../api/wire";
import { tierWords } from "../../shell/people";
import { words } from "./words";

/** What of a card is edited where it stands. */
export type AboutField = "institution" | "tier" | "circles" | "interests" | "met" | "profiles";

/** What the card has a line for, in its order; the institution stands beside the role already. */
export const aboutLines: AboutField[] = ["tier", "circles", "interests", "met", "profiles"];

/** All that can be added where it is missing. */
export const aboutFields: AboutField[] = ["institution", ...aboutLines];

/** Whether a card says something of a field. */
export function says({ institution, about }: Pick<ContactCard, "institution" | "about">, field: AboutField): boolean {
  switch (field) {
    case "institution":
      return institution !== "";
    case "tier":
      return about.tier !== "none";
    case "met":
      return about.met !== null;
    default:
      return about[field].length > 0;
  }
}

/** Everything beyond who somebody is, as it stands in a form: lists are one entry a line. */
export interface AboutForm {
  tier: ContactTier;
  circles: string;
  interests: string;
  /** What the lines of the interests said before, with how each is known. */
  known: Interest[];
  metWords: string;
  metOn: string;
  metEvent: string;
  profiles: string;
}

/** "Tier A · Nephrology advisory · Renal dosing": tier, circles and interests in one line; empty when nothing is known of them. */
export function aboutInShort({ about }: Pick<ContactCard, "about">): string {
  const tier = about.tier === "none" ? [] : [tierWords[about.tier]];
  return [...tier, ...about.circles, ...about.interests.map(({ name }) => name)].join(" · ");
}

export function aboutFormOf({ tier, circles, interests, met, profiles }: ContactAbout): AboutForm {
  return {
    tier,
    circles: circles.join("\n"),
    interests: interests.map(({ name }) => name).join("\n"),
    known: interests,
    metWords: met?.words ?? "",
    metOn: met?.on ?? "",
    metEvent: met?.event ?? "",
    profiles: profiles.join("\n"),
  };
}

/** The form as it is sent. An interest that stood there before keeps its source; a new one was typed. */
export function aboutOf(form: AboutForm): ContactAbout {
  const met = { words: form.metWords.trim(), on: form.metOn.trim(), event: form.metEvent.trim() };
  return {
    tier: form.tier,
    circles: lines(form.circles),
    interests: lines(form.interests).map(
      (name) =>
        form.known.find((one) => same(one.name, name)) ?? { name, source: "typed" as const, on: null, messageId: null },
    ),
    met: met.words + met.on + met.event === "" ? null : met,
    profiles: lines(form.profiles),
  };
}

/** "Introduced by Joana Ruiz · Kidney congress · March 2026"; empty when nothing is known. */
export function metLine(met: ContactAbout["met"], locale: string): string {
  if (met === null || met === undefined) return "";
  return [met.words, met.event, dayWords(met.on, locale)].filter((part) => part !== "").join(" · ");
}

/** How an interest is known: "Said in conversation, 14 March 2026". */
export function sourceWords({ source, on }: Interest, locale: string): string {
  const said = words.about.sources[source ?? "typed"];
  return on === null || on === undefined ? said : `${said}, ${dayWords(on, locale)}`;
}

/** A day, a month or a year as it is said; what is none of these, as it stands. */
export function dayWords(text: string, locale: string): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return text;
  const at = new Date(`${text.length === 7 ? `${text}-01` : text}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return text;
  const parts: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale, text.length === 7 ? parts : { ...parts, day: "numeric" }).format(at);
}

/** The host of a link, by which it is shown: nobody is led elsewhere than the words say. */
export function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).host.replace(/^www\./, "") : link;
}

/** Names in use that begin like, or hold, what the last line says and are not in the list yet; five at most. */
export function offers(inUse: string[], typed: string): string[] {
  const there = lines(typed);
  const last = (typed.split("\n").at(-1) ?? "").trim().toLowerCase();
  const whole = inUse.some((name) => same(name, last));
  const free = inUse.filter((name) => !there.some((one) => same(one, name)));
  return (whole ? free : free.filter((name) => name.toLowerCase().includes(last))).slice(0, 5);
}

/** The list with a name that was offered in place of what its last line begins with. */
export function withOffer(inUse: string[], typed: string, name: string): string {
  const all = typed.split("\n");
  const last = (all.at(-1) ?? "").trim();
  const kept = last === "" || inUse.some((one) => same(one, last)) ? all : all.slice(0, -1);
  return [...kept.filter((line) => line.trim() !== ""), name].join("\n");
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function same(one: string, other: string): boolean {
  return one.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase();
}
