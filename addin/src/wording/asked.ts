import type { AskedPhrases, PhraseCompiler } from "./compiler";
import { type Condition, conditionsOf, type WordingFact, type WordingRule } from "./pack";
import type { Vocabulary } from "./vocabulary";

/** What phrases say about the words after them, so many before the finding at most, or about their sentence. */
interface CompiledFact {
  phrases: AskedPhrases;
  before: number | null;
}

/** What the conditions of rules and the facts of packs ask for. */
export class Asked {
  private readonly conditions = new Map<Condition, AskedPhrases>();
  private readonly facts = new Map<string, CompiledFact>();
  /** By number of the vocabulary, the lists that a word with it may answer; negative where it does at once, counted from -1. */
  readonly answering: (readonly number[])[];
  /** How many lists of phrases there are. */
  readonly count: number;

  constructor(
    rules: readonly WordingRule[],
    facts: ReadonlyMap<string, WordingFact>,
    compiler: PhraseCompiler,
    vocabulary: Vocabulary,
  ) {
    for (const condition of rules.flatMap(conditionsOf))
      this.conditions.set(condition, compiler.compileAsked(condition.phrases));
    for (const [name, { find, before }] of facts) {
      this.facts.set(name, { phrases: compiler.compileAsked(find), before: before ?? null });
    }
    const lists = new Set([...this.conditions.values(), ...[...this.facts.values()].map(({ phrases }) => phrases)]);
    this.count = compiler.askedCount;
    const answering: number[][] = Array.from({ length: vocabulary.count }, () => []);
    for (const { number, words, longer } of lists) {
      for (const word of words.numbers) answering[word]?.push(-1 - number);
      for (const word of longer.keys()) if (!words.has(word)) answering[word]?.push(number);
    }
    this.answering = answering;
  }

  of(condition: Condition): AskedPhrases {
    return this.conditions.get(condition) as AskedPhrases;
  }

  fact(name: string): CompiledFact | undefined {
    return this.facts.get(name);
  }
}
