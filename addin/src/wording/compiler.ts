import { NumberSet } from "./numberSet";
import { type Alternative, type Phrase, readPhrase, type Step } from "./phrase";
import type { Vocabulary } from "./vocabulary";

export const [MUST, MAY, MUST_NOT, GAP] = [0, 1, 2, 3];

/** A phrase whose words are numbers. */
export interface CompiledPhrase {
  steps: readonly CompiledStep[];
  /** The words that it can begin with. */
  first: NumberSet;
  anchors: readonly Anchor[];
  /** How often texts hold a word of the anchors, roughly. */
  commonness: number;
  /** So many words it takes at most. */
  reach: number;
}

export interface CompiledStep {
  kind: number;
  gap: number;
  choice: Choice;
}

/** What may stand at a step: one of these words, or a phrase of more, found by the word that it begins with. */
export interface Choice {
  words: NumberSet;
  longer: ReadonlyMap<number, readonly CompiledPhrase[]> | null;
  /** All words that it can begin with. */
  first: NumberSet;
  anchors: readonly Anchor[];
  /** How often texts hold a word of the anchors, roughly, and one that it can begin with. */
  commonness: number;
  firstCommonness: number;
  reach: number;
}

/** Words from which a phrase is looked for: one of them must stand in it. A phrase of sets has an anchor for each phrase of the rarest. */
export interface Anchor {
  words: NumberSet;
  /** So many words stand before it in the phrase, at least and at most. */
  nearest: number;
  farthest: number;
  /** Nothing has to stand beside it where this is null. */
  neighbour: Neighbour | null;
  /** What else must stand in the sentence of the phrase, the rarest first. */
  others: readonly Other[];
}

/** A word with one of these bits in its trace stands beside an anchor, so many words after it at least and at most. */
export interface Neighbour {
  trace: number;
  from: number;
  to: number;
}

/** A step of a phrase: a word with one of these bits in its trace, and how often texts hold one, roughly. */
export interface Other {
  trace: number;
  commonness: number;
}

/** A phrase, and an anchor that leads to it. */
export interface Lead {
  phrase: CompiledPhrase;
  anchor: Anchor;
}

/** Phrases of which one is enough: those of one word are looked up at once, the others by their anchors. */
export interface AskedPhrases {
  /** Of the list among all. */
  number: number;
  words: NumberSet;
  longer: ReadonlyMap<number, readonly Lead[]>;
  /** All words that may speak for one of them. */
  any: NumberSet;
}

/** Turns the phrases of packs and products into numbers, each of them and each choice once. */
export class PhraseCompiler {
  private readonly choices = new Map<string, Choice>();
  private readonly phrases = new Map<Phrase, CompiledPhrase>();
  private readonly read = new Map<string, Phrase>();
  private readonly lists = new Map<string, AskedPhrases>();

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly sets: ReadonlyMap<string, readonly Phrase[]>,
  ) {}

  /** A phrase as packs write it. */
  compile(text: string): CompiledPhrase {
    return this.compiled(this.phraseOf(text));
  }

  compileSet(name: string): void {
    this.choiceOf([{ kind: "set", text: name }]);
  }

  private phraseOf(text: string): Phrase {
    const known = this.read.get(text);
    if (known !== undefined) return known;
    const phrase = readPhrase(text);
    this.read.set(text, phrase);
    return phrase;
  }

  private compiled(phrase: Phrase): CompiledPhrase {
    const known = this.phrases.get(phrase);
    if (known !== undefined) return known;
    const steps = phrase.map((step) => this.stepOf(step));
    const reach = steps.reduce((sum, step) => sum + reachOf(step), 0);
    const compiled = { steps, first: (steps[0] as CompiledStep).choice.first, ...anchored(steps), reach };
    this.phrases.set(phrase, compiled);
    return compiled;
  }

  compileAsked(texts: readonly string[]): AskedPhrases {
    const name = texts.join("\n");
    const known = this.lists.get(name);
    if (known !== undefined) return known;
    const words: number[] = [];
    const longer = new Map<number, Lead[]>();
    for (const phrase of texts.map((text) => this.phraseOf(text))) {
      const alone = this.wordsAlone(phrase);
      if (alone !== null) {
        words.push(...alone.numbers);
        continue;
      }
      const compiled = this.compiled(phrase);
      for (const anchor of compiled.anchors) file(longer, { phrase: compiled, anchor }, anchor.words);
    }
    const any = new NumberSet([...words, ...longer.keys()]);
    const list = { number: this.lists.size, words: new NumberSet(words), longer, any };
    this.lists.set(name, list);
    return list;
  }

  /** How many lists there are. */
  get askedCount(): number {
    return this.lists.size;
  }

  private stepOf({ kind, gap, alternatives }: Step): CompiledStep {
    return {
      kind: { must: MUST, may: MAY, mustNot: MUST_NOT, gap: GAP }[kind] as number,
      gap,
      choice: this.choiceOf(alternatives),
    };
  }

  private choiceOf(alternatives: readonly Alternative[]): Choice {
    const name = alternatives.map(({ kind, text }) => `${kind} ${text}`).join("|");
    const known = this.choices.get(name);
    if (known !== undefined) return known;
    const words: number[] = [];
    const longer = new Map<number, CompiledPhrase[]>();
    const phrases: CompiledPhrase[] = [];
    for (const one of alternatives) {
      if (one.kind !== "set") words.push(this.vocabulary.numberOf(one));
      else this.addSet(one.text, words, phrases);
    }
    for (const phrase of phrases) file(longer, phrase, phrase.first);
    const set = new NumberSet(words);
    const first = longer.size > 0 ? new NumberSet([...words, ...longer.keys()]) : set;
    const common = this.vocabulary.commonness(set);
    const alone = { words: set, nearest: 0, farthest: 0, neighbour: null, others: [] };
    const choice = {
      words: set,
      anchors: phrases.flatMap(({ anchors }) => anchors).concat(words.length > 0 ? alone : []),
      commonness: phrases.reduce((sum, { commonness }) => sum + commonness, common),
      longer: longer.size > 0 ? longer : null,
      first,
      firstCommonness: first === set ? common : this.vocabulary.commonness(first),
      reach: phrases.reduce((most, { reach }) => Math.max(most, reach), 1),
    };
    this.choices.set(name, choice);
    return choice;
  }

  private addSet(name: string, words: number[], phrases: CompiledPhrase[]): void {
    for (const phrase of this.sets.get(name) ?? []) {
      const alone = this.wordsAlone(phrase);
      if (alone !== null) words.push(...alone.numbers);
      else phrases.push(this.compiled(phrase));
    }
  }

  /** Of a phrase that is always one word, which words it can be. */
  private wordsAlone([only, second]: Phrase): NumberSet | null {
    if (only === undefined || second !== undefined) return null;
    const { words, longer } = this.choiceOf(only.alternatives);
    return longer === null ? words : null;
  }
}

function anchored(steps: readonly CompiledStep[]): { anchors: Anchor[]; commonness: number } {
  let rarest = 0; // a phrase begins with a step that must be there
  steps.forEach(({ kind, choice }, step) => {
    if (kind === MUST && choice.commonness < (steps[rarest] as CompiledStep).choice.commonness) rarest = step;
  });
  const before = steps.slice(0, rarest);
  const nearest = before.filter(({ kind }) => kind === MUST).length;
  const farthest = before.reduce((sum, step) => sum + reachOf(step), 0);
  const { anchors, commonness } = (steps[rarest] as CompiledStep).choice;
  const others = steps
    .filter(({ kind }, step) => kind === MUST && step !== rarest)
    .map(({ choice }) => ({ trace: choice.first.trace, commonness: choice.firstCommonness }));
  return {
    anchors: anchors.map((anchor) => ({
      words: anchor.words,
      nearest: nearest + anchor.nearest,
      farthest: farthest + anchor.farthest,
      neighbour: anchor.neighbour ?? neighbourOf(steps, rarest, anchor.farthest),
      others: [...anchor.others, ...others].sort((one, other) => one.commonness - other.commonness),
    })),
    commonness,
  };
}

/** The rarer of the two steps that must stand next to one. */
function neighbourOf(steps: readonly CompiledStep[], own: number, within: number): Neighbour | null {
  const after = steps.findIndex(({ kind }, step) => step > own && kind === MUST);
  const before = steps.findLastIndex(({ kind }, step) => step < own && kind === MUST);
  const width = (from: number, to: number) => steps.slice(from, to).reduce((sum, step) => sum + reachOf(step), 0);
  const sides = [
    { step: steps[after], from: 1, to: width(own, after) },
    { step: steps[before], from: -width(before, own) - within, to: -1 },
  ];
  let [neighbour, least]: [Neighbour | null, number] = [null, Infinity];
  for (const { step, from, to } of sides) {
    if (step === undefined) continue;
    const common = step.choice.firstCommonness * (to - from + 1);
    if (common >= least) continue;
    least = common;
    neighbour = { trace: step.choice.first.trace, from, to };
  }
  return neighbour;
}

function reachOf({ kind, gap, choice }: CompiledStep): number {
  if (kind === GAP) return gap;
  return kind === MUST_NOT ? 0 : choice.reach;
}

/** Files under each of some words. */
function file<Filed>(files: Map<number, Filed[]>, one: Filed, words: NumberSet): void {
  for (const number of words.numbers) {
    const there = files.get(number);
    if (there === undefined) files.set(number, [one]);
    else there.push(one);
  }
}
