import type { Attempt } from "./attempt";
import type { Anchor, CompiledPhrase, PhraseCompiler } from "./compiler";
import type { WeighedPhrase, WordingRule } from "./pack";
import type { Vocabulary } from "./vocabulary";
import { NUMBERS, NUMBERS_END } from "./wordForms";
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

/** What stands in the row of leads for each. */
const [ONE, OTHER, TRACE, FROM, TO, FIRST, NEAREST, FARTHEST, WINDOW, SOUGHT, SIZE] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
];
const ANY = -1; // the trace that every word shares a bit with
const NO_WINDOW = -1;

/** Finds the phrases that begin findings in one pass: a word leads to the phrases whose anchor it is, and only these are tried. */
export class PhraseFinder {
  private readonly phrases = new Map<string, SoughtPhrase>();
  private readonly sought: readonly SoughtPhrase[];
  /** Those of a number of the vocabulary stand from `starts[number]` to before `starts[number + 1]`. */
  private readonly leads: Int32Array;
  private readonly starts: Int32Array;
  /** Of each lead to a phrase that can begin at more than one word, the first word where it was not tried yet. */
  private readonly next: Int32Array;

  constructor(rules: readonly WordingRule[], compiler: PhraseCompiler, vocabulary: Vocabulary) {
    rules.forEach((rule, order) => {
      rule.find.forEach((one, place) => this.soughtOf(one.phrase, compiler).uses.push({ ...one, rule, order, place }));
    });
    this.sought = [...this.phrases.values()];
    const anchors = this.sought.flatMap(({ phrase }) => phrase.anchors);
    this.starts = startsOf(anchors, vocabulary.count);
    this.leads = new Int32Array(this.starts[vocabulary.count] as number);
    const filled = this.starts.slice();
    let windows = 0;
    for (const { number, phrase } of this.sought) {
      for (const { words, nearest, farthest, neighbour, others } of phrase.anchors) {
        const window = nearest === farthest ? NO_WINDOW : windows++;
        const { trace, from, to } = neighbour ?? { trace: ANY, from: 0, to: 0 };
        const [one, other] = others;
        const elsewhere = [one?.trace ?? ANY, other?.trace ?? ANY];
        const lead = [...elsewhere, trace, from, to, phrase.first.trace, nearest, farthest, window, number];
        for (const word of words.numbers) {
          this.leads.set(lead, filled[word]);
          filled[word] = (filled[word] as number) + SIZE;
        }
      }
    }
    this.next = new Int32Array(windows);
  }

  private soughtOf(text: string, compiler: PhraseCompiler): SoughtPhrase {
    const known = this.phrases.get(text);
    if (known !== undefined) return known;
    const sought = { number: this.phrases.size, phrase: compiler.compile(text), uses: [] };
    this.phrases.set(text, sought);
    return sought;
  }

  /** Every place where one of them begins; some are told twice. */
  find(words: Words, attempt: Attempt): Hit[] {
    const { form, forms, trace } = words;
    const { numbers, rows } = forms;
    const hits: Hit[] = [];
    this.next.fill(0);
    for (let sentence = 0; sentence < words.sentences; sentence++) {
      attempt.enter(sentence);
      const together = words.traceOf(sentence);
      for (let at = attempt.sentenceStart; at < attempt.sentenceEnd; at++) {
        if (trace[at] === 0) continue; // no phrase names it
        const last = rows[(form[at] as number) + NUMBERS_END] as number;
        for (let own = rows[(form[at] as number) + NUMBERS] as number; own < last; own++) {
          this.follow(numbers[own] as number, at, attempt, together, hits);
        }
      }
    }
    return hits;
  }

  /** Tries the phrases to which a number of a word leads, where the word's neighbours can be theirs. */
  private follow(number: number, at: number, attempt: Attempt, together: number, hits: Hit[]): void {
    const { leads, next } = this;
    const { trace } = attempt.words;
    const end = this.starts[number + 1] as number;
    for (let lead = this.starts[number] as number; lead < end; lead += SIZE) {
      if ((together & (leads[lead + ONE] as number)) === 0 || (together & (leads[lead + OTHER] as number)) === 0)
        continue;
      const beside = leads[lead + TRACE] as number;
      if (!attempt.hasNeighbour(at, beside, leads[lead + FROM] as number, leads[lead + TO] as number)) continue;
      const last = at - (leads[lead + NEAREST] as number);
      const window = leads[lead + WINDOW] as number;
      let start = Math.max(attempt.sentenceStart, at - (leads[lead + FARTHEST] as number));
      if (window !== NO_WINDOW) {
        start = Math.max(start, next[window] as number);
        next[window] = last + 1;
      }
      const first = leads[lead + FIRST] as number;
      for (; start <= last; start++) {
        if (((trace[start] as number) & first) === 0) continue;
        const sought = this.sought[leads[lead + SOUGHT] as number] as SoughtPhrase;
        const end = attempt.endOf(sought.phrase, start);
        if (end >= 0) hits.push({ sought, start, end });
      }
    }
  }
}

function startsOf(anchors: readonly Anchor[], numbers: number): Int32Array {
  const starts = new Int32Array(numbers + 1);
  for (const { words } of anchors) {
    for (const number of words.numbers) starts[number + 1] = (starts[number + 1] as number) + SIZE;
  }
  for (let number = 0; number < numbers; number++) {
    starts[number + 1] = (starts[number + 1] as number) + (starts[number] as number);
  }
  return starts;
}
