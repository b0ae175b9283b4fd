import type { AskedPhrases, PhraseCompiler } from "./compiler";
import { type Condition, conditionsOf, type WordingFact, type WordingRule } from "./pack";
import { type Phrase, readPhrase } from "./phrase";

/** What phrases say about the words after them, so many before the finding at most, or about their sentence. */
interface CompiledFact {
  phrases: AskedPhrases;
  before: number | null;
}

/** What the conditions of rules and the facts of packs ask for, the same list of phrases once. */
export class Asked {
  private readonly conditions = new Map<Condition, AskedPhrases>();
  private readonly facts = new Map<string, CompiledFact>();

  constructor(rules: readonly WordingRule[], facts: ReadonlyMap<string, WordingFact>, compiler: PhraseCompiler) {
    const lists = new Map<string, AskedPhrases>();
    const phrases = new Map<string, Phrase>();
    const phraseOf = (text: string) => {
      const phrase = phrases.get(text) ?? readPhrase(text);
      phrases.set(text, phrase);
      return phrase;
    };
    const listOf = (texts: readonly string[]) => {
      const name = texts.join("\n");
      const list = lists.get(name) ?? compiler.compileAsked(texts.map(phraseOf));
      lists.set(name, list);
      return list;
    };
    for (const condition of rules.flatMap(conditionsOf)) this.conditions.set(condition, listOf(condition.phrases));
    for (const [name, { find, before }] of facts) {
      this.facts.set(name, { phrases: listOf(find), before: before ?? null });
    }
  }

  of(condition: Condition): AskedPhrases {
    return this.conditions.get(condition) as AskedPhrases;
  }

  fact(name: string): CompiledFact | undefined {
    return this.facts.get(name);
  }
}
