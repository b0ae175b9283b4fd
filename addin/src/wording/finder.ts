import { Attempt } from "./attempt";
import type { CompiledPhrase, PhraseCompiler } from "./compiler";
import type { WeighedPhrase, WordingRule } from "./pack";
import type { Vocabulary, WordNumbers } from "./vocabulary";
import type { Words } from "./words";

/** Where a phrase was found: its first word and the first after it. */
export interface Hit {
  sought: SoughtPhrase;
  start: number;
  end: number;
}

/** A phrase that begins findings, with the rules that ask for it. */
export interface SoughtPhrase {
  number: number;
  phrase: CompiledPhrase;
  uses: Use[];
}

export interface Use extends WeighedPhrase {
  rule: WordingRule;
  /** Of the rule among all, and of the phrase in the rule. */
  order: number;
  place: number;
}

/** Finds the phrases that begin findings in one pass: a word leads to the phrases whose anchor it is, and only these are tried. */
export class PhraseFinder {
  private readonly phrases = new Map<string, SoughtPhrase>();
  private readonly anchored: (readonly SoughtPhrase[])[];

  constructor(rules: readonly WordingRule[], compiler: PhraseCompiler, vocabulary: Vocabulary) {
    rules.forEach((rule, order) => {
      rule.find.forEach((one, place) => this.soughtOf(one.phrase, compiler).uses.push({ ...one, rule, order, place }));
    });
    const anchored: SoughtPhrase[][] = Array.from({ length: vocabulary.count }, () => []);
    for (const sought of this.phrases.values()) {
      for (const number of sought.phrase.anchor.words.numbers) anchored[number]?.push(sought);
    }
    this.anchored = anchored;
  }

  private soughtOf(text: string, compiler: PhraseCompiler): SoughtPhrase {
    const known = this.phrases.get(text);
    if (known !== undefined) return known;
    const sought = { number: this.phrases.size, phrase: compiler.compile(text), uses: [] };
    this.phrases.set(text, sought);
    return sought;
  }

  /** Every place where one of them begins. */
  find(words: Words, numbers: WordNumbers): Hit[] {
    const { all, starts } = numbers;
    const hits: Hit[] = [];
    const next = new Int32Array(this.phrases.size); // of each phrase, the first word where it was not tried yet
    const attempt = new Attempt(words, numbers);
    for (let sentence = 0; sentence < words.sentences; sentence++) {
      attempt.enter(sentence);
      for (let at = attempt.sentenceStart; at < attempt.sentenceEnd; at++) {
        const last = starts[at + 1] as number;
        for (let own = starts[at] as number; own < last; own++) {
          const anchored = this.anchored[all[own] as number] as readonly SoughtPhrase[];
          for (let one = 0; one < anchored.length; one++) {
            tryAround(at, anchored[one] as SoughtPhrase, attempt, next, hits);
          }
        }
      }
    }
    return hits;
  }
}

/** Tries a phrase whose anchor stands at a word, wherever it can begin and was not tried yet. */
function tryAround(at: number, sought: SoughtPhrase, attempt: Attempt, next: Int32Array, hits: Hit[]): void {
  const { number, phrase } = sought;
  const last = at - phrase.anchor.nearest;
  let start = Math.max(attempt.firstStart(phrase.anchor, at), next[number] as number);
  next[number] = Math.max(start, last + 1);
  if (start > last || !attempt.anyStands(phrase.first, start, last)) return;
  for (; start <= last; start++) {
    const end = attempt.endOf(phrase, start);
    if (end >= 0) hits.push({ sought, start, end });
  }
}
