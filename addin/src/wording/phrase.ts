import { Trait } from "./words";

/** A phrase of the pack language, read. See language.md, section "Phrases". */
export type Phrase = readonly Step[];

/** A word that must, may or must not stand next, or a gap of so many words at most. */
export interface Step {
  kind: "must" | "may" | "mustNot" | "gap";
  gap: number;
  alternatives: readonly Alternative[];
}

/** Of a word the whole, of a stem what it begins with, of an ending what it ends with, of a set or trait its name. */
export interface Alternative {
  kind: "word" | "stem" | "ending" | "set" | "trait";
  text: string;
}

export const TRAITS: ReadonlyMap<string, number> = new Map([
  ["#", Trait.number],
  ["@cap", Trait.capital],
  ["@caps", Trait.capitals],
  ["@mark", Trait.marked],
  ["@name", Trait.name],
  ["@begin", Trait.begin],
  ["@confidential", Trait.confidential],
]);

/** Packs are judged by the service when they are made; here they are read as they stand. */
export function readPhrase(text: string): Phrase {
  return text.split(" ").map(step);
}

export function isTraitName(text: string): boolean {
  return TRAITS.has(text.split(" ")[0] ?? "");
}

function step(written: string): Step {
  if (written.startsWith("..")) return { kind: "gap", gap: Number(written.slice(2)), alternatives: [] };
  if (written.length > 2 && written.startsWith("[") && written.endsWith("]")) return words("may", written.slice(1, -1));
  return written.length > 1 && written.startsWith("!") ? words("mustNot", written.slice(1)) : words("must", written);
}

function words(kind: Step["kind"], written: string): Step {
  return { kind, gap: 0, alternatives: written.split("|").map(alternative) };
}

function alternative(text: string): Alternative {
  if (TRAITS.has(text)) return { kind: "trait", text };
  if (text.length > 2 && text.startsWith("{") && text.endsWith("}")) return { kind: "set", text: text.slice(1, -1) };
  if (text.endsWith("*")) return { kind: "stem", text: text.slice(0, -1) };
  return text.startsWith("*") ? { kind: "ending", text: text.slice(1) } : { kind: "word", text };
}
