import { NumberSet } from "./numberSet";
import { type Alternative, type Phrase, readPhrase, type Step } from "./phrase";
import type { Vocabulary } from "./vocabulary";

export const [MUST, MAY, MUST_NOT, GAP] = [0, 1, 2, 3];

const NONE = new NumberSet([]);

/** A phrase whose words are numbers. */
export interface CompiledPhrase {
  steps: readonly CompiledStep[];
  /** The words that it can begin with. */
  first: NumberSet;
  anchor: Anchor;
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
  reach: number;
}

/** The step that a phrase is looked for from: of those that must be there, the one whose words texts hold least. */
export interface Anchor {
  words: NumberSet;
  /** So many words stand before it in the phrase, at least and at most. */
  nearest: number;
  farthest: number;
}

/** Phrases of which one is enough: those of one word are looked up at once, the others by their anchors. */
export interface AskedPhrases {
  words: NumberSet;
  longer: ReadonlyMap<number, readonly CompiledPhrase[]>;
  anchors: NumberSet;
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
    const compiled = { steps, first: steps[0]?.choice.first ?? NONE, anchor: this.anchorOf(steps), reach };
    this.phrases.set(phrase, compiled);
    return compiled;
  }

  compileAsked(texts: readonly string[]): AskedPhrases {
    const name = texts.join("\n");
    const known = this.lists.get(name);
    if (known !== undefined) return known;
    const words: number[] = [];
    const longer = new Map<number, CompiledPhrase[]>();
    for (const phrase of texts.map((text) => this.phraseOf(text))) {
      const alone = this.wordsAlone(phrase);
      if (alone !== null) words.push(...alone.numbers);
      else file(longer, this.compiled(phrase), ({ anchor }) => anchor.words.numbers);
    }
    const list = { words: new NumberSet(words), longer, anchors: new NumberSet([...longer.keys()]) };
    this.lists.set(name, list);
    return list;
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
    let reach = 1;
    for (const one of alternatives) {
      if (one.kind !== "set") words.push(this.vocabulary.numberOf(one));
      else reach = Math.max(reach, this.addSet(one.text, words, longer));
    }
    const choice = {
      words: new NumberSet(words),
      longer: longer.size > 0 ? longer : null,
      first: new NumberSet([...words, ...longer.keys()]),
      reach,
    };
    this.choices.set(name, choice);
    return choice;
  }

  /** Returns how many words its longest phrase takes at most. */
  private addSet(name: string, words: number[], longer: Map<number, CompiledPhrase[]>): number {
    let reach = 0;
    for (const phrase of this.sets.get(name) ?? []) {
      const alone = this.wordsAlone(phrase);
      if (alone !== null) {
        words.push(...alone.numbers);
        continue;
      }
      const compiled = this.compiled(phrase);
      file(longer, compiled, ({ first }) => first.numbers);
      reach = Math.max(reach, compiled.reach);
    }
    return reach;
  }

  /** Of a phrase that is always one word, which words it can be. */
  private wordsAlone([only, second]: Phrase): NumberSet | null {
    if (only === undefined || second !== undefined) return null;
    const { words, longer } = this.choiceOf(only.alternatives);
    return longer === null ? words : null;
  }

  private anchorOf(steps: readonly CompiledStep[]): Anchor {
    let [nearest, farthest, least] = [0, 0, Infinity];
    let rarest = { words: NONE, nearest, farthest };
    for (const step of steps) {
      if (step.kind === MUST) {
        const common = this.vocabulary.commonness(step.choice.first);
        if (common < least) {
          least = common;
          rarest = { words: step.choice.first, nearest, farthest };
        }
        nearest += 1;
      }
      farthest += reachOf(step);
    }
    return rarest;
  }
}

function reachOf({ kind, gap, choice }: CompiledStep): number {
  if (kind === GAP) return gap;
  return kind === MUST_NOT ? 0 : choice.reach;
}

/** Files a phrase under each of some words. */
function file(
  longer: Map<number, CompiledPhrase[]>,
  phrase: CompiledPhrase,
  under: (phrase: CompiledPhrase) => readonly number[],
): void {
  for (const number of under(phrase)) {
    const there = longer.get(number);
    if (there === undefined) longer.set(number, [phrase]);
    else there.push(phrase);
  }
}
