import { roleWords, tierWords } from "../../shell/people";
import { type AboutForm, metLine } from "./about";
import { type ContactForm, placeWords } from "./contact";
import { words } from "./words";

export type Side = "mine" | "theirs";
export type Sides = Partial<Record<string, Side>>;

type Field = keyof typeof words.about.names;

/** A field that two people left different, with what each says. */
export interface Difference {
  field: Field;
  mine: string;
  theirs: string;
  /** What is chosen before anybody chose: mine where I changed it, else theirs. */
  first: Side;
}

/** The fields in which the two differ, in the order of the form. */
export function differences(base: ContactForm, mine: ContactForm, theirs: ContactForm, locale: string): Difference[] {
  const fields = Object.keys(words.about.names) as Field[];
  return fields
    .filter((field) => told(field, mine, locale) !== told(field, theirs, locale))
    .map((field) => ({
      field,
      mine: told(field, mine, locale),
      theirs: told(field, theirs, locale),
      first: told(field, mine, locale) === told(field, base, locale) ? "theirs" : "mine",
    }));
}

/** The form with what was chosen of each field; of those that do not differ, what both say. */
export function settled(base: ContactForm, mine: ContactForm, theirs: ContactForm, sides: Sides): ContactForm {
  const own = new Set(
    differences(base, mine, theirs, "en")
      .filter(({ field, first }) => (sides[field] ?? first) === "mine")
      .map(({ field }) => field),
  );
  const of = (field: Field) => (own.has(field) ? mine : theirs);
  const met = of("met").about;
  const about: AboutForm = {
    tier: of("tier").about.tier,
    circles: of("circles").about.circles,
    interests: of("interests").about.interests,
    known: [...theirs.about.known, ...mine.about.known],
    metWords: met.metWords,
    metOn: met.metOn,
    metEvent: met.metEvent,
    profiles: of("profiles").about.profiles,
  };
  return {
    name: of("name").name,
    role: of("role").role,
    institution: of("institution").institution,
    addresses: of("addresses").addresses,
    place: of("place").place,
    about,
  };
}

/** What a form says of a field, as a person reads it; empty for nothing. */
function told(field: Field, form: ContactForm, locale: string): string {
  const { about } = form;
  switch (field) {
    case "name":
      return form.name.trim();
    case "role":
      return roleWords[form.role];
    case "institution":
      return form.institution.trim();
    case "addresses":
      return listed(form.addresses.replace(/[\s,;]+/g, "\n"));
    case "place":
      return placeWords(true)[form.place] ?? "";
    case "tier":
      return about.tier === "none" ? "" : tierWords[about.tier];
    case "circles":
      return listed(about.circles);
    case "interests":
      return listed(about.interests);
    case "met":
      return metLine({ words: about.metWords.trim(), on: about.metOn.trim(), event: about.metEvent.trim() }, locale);
    case "profiles":
      return listed(about.profiles);
  }
}

// In one order: two lists that hold the same say the same.
function listed(lines: string): string {
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .sort((one, other) => one.localeCompare(other, "en"))
    .join(", ");
}
