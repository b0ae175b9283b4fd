import { Asked } from "./asked";
import { PhraseCompiler } from "./compiler";
import { Evidence } from "./evidence";
import type { Finding, WordingInput, WordingProduct } from "./finding";
import { PhraseFinder } from "./finder";
import { type PackFile, rulesOf, setsOf, type WordingRule } from "./pack";
import type { Phrase } from "./phrase";
import { Reading, type ReadingTables } from "./reading";
import { judge, merge, toFinding } from "./trouble";
import { Vocabulary } from "./vocabulary";
import { readWords } from "./wordReader";
import { Trait, Words } from "./words";

const PRODUCT_SETS = ["product", "approved", "investigational", "competitor"];

/** Packs and products, made ready once for many texts. Pure, offline, and the same findings as the service's. */
export class WordingCheck {
  private readonly reading: Reading;
  private readonly vocabulary = new Vocabulary();
  private readonly asked: Asked;
  private readonly finder: PhraseFinder;

  /** Earlier packs first; ids of rules are unique over all. */
  constructor(tables: ReadingTables, packs: readonly PackFile[], products: readonly WordingProduct[]) {
    this.reading = new Reading(tables);
    const rules = packs.flatMap(rulesOf);
    const facts = new Map(packs.flatMap((pack) => Object.entries(pack.facts ?? {})));
    const sets = setsOf(packs);
    for (const name of PRODUCT_SETS) {
      const named = products.filter(({ status }) => name === "product" || status === name);
      sets.set(
        name,
        named.flatMap(({ names }) => names.map((one) => this.phraseOf(one))),
      );
    }
    const compiler = new PhraseCompiler(this.vocabulary, sets);
    this.asked = new Asked(rules, facts, compiler);
    this.finder = new PhraseFinder(rules, compiler, this.vocabulary);
  }

  /** What is found, in the order of the text, the subject first; of one trouble one finding. */
  run(input: WordingInput): Finding[] {
    const words = new Words(input.text.length + (input.subject?.length ?? 0));
    readWords(this.reading, words, input.subject ?? "", Trait.subject);
    readWords(this.reading, words, input.text, 0);
    const numbers = this.vocabulary.numbersOf(words);
    const evidence = new Evidence(words, numbers, this.asked, input.answersQuestion === true);
    const found = judge(this.finder.find(words, numbers), (rule) => counts(rule, input), evidence);
    return merge(found, words).map((one) => toFinding(one, words));
  }

  private phraseOf(name: string): Phrase {
    const words = new Words(name.length);
    readWords(this.reading, words, name, 0);
    return Array.from({ length: words.count }, (_, at) => ({
      kind: "must" as const,
      gap: 0,
      alternatives: [{ kind: "word" as const, text: words.keyOf(at) }],
    }));
  }
}

function counts({ direction, regions, from, until }: WordingRule, input: WordingInput): boolean {
  return (
    (direction === "both" || direction === input.direction) &&
    (regions.length === 0 || regions.some((one) => input.regions.includes(one))) &&
    (from === null || from <= input.on) &&
    (until === null || input.on <= until)
  );
}
