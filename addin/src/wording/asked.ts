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
  /** How many lists of phrases there are. */
  readonly count: number;
  /** How many numbers the vocabulary has. */
  readonly numbers: number;

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
    this.count = compiler.askedCount;
    this.numbers = vocabulary.count;
  }

  of(condition: Condition): AskedPhrases {
    return this.conditions.get(condition) as AskedPhrases;
  }

  fact(name: string): CompiledFact | undefined {
    return this.facts.get(name);
  }
}
