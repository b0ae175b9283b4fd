import { Evidence } from "./evidence";
import type { Finding, WordingInput, WordingProduct } from "./finding";
import { PhraseFinder } from "./finder";
import { askedOf, foundOf, type PackFile, rulesOf, setsOf, type WordingFact, type WordingRule } from "./pack";
import type { Phrase } from "./phrase";
import { Reading, type ReadingTables } from "./reading";
import { judge, merge, toFinding } from "./trouble";
import { readWords } from "./wordReader";
import { Trait, Words } from "./words";

const PRODUCT_SETS = ["product", "approved", "investigational", "competitor"];

/** Packs and products, made ready once for many texts. Pure, offline, and the same findings as the service's. */
export class WordingCheck {
  private readonly reading: Reading;
  private readonly rules: readonly WordingRule[];
  private readonly facts: ReadonlyMap<string, WordingFact>;
  private readonly finder: PhraseFinder;

  /** Earlier packs first; ids of rules are unique over all. */
  constructor(tables: ReadingTables, packs: readonly PackFile[], products: readonly WordingProduct[]) {
    this.reading = new Reading(tables);
    this.rules = packs.flatMap(rulesOf);
    this.facts = new Map(packs.flatMap(({ facts }) => Object.entries(facts ?? {})));
    const sets = setsOf(packs);
    for (const name of PRODUCT_SETS) {
      const named = products.filter(({ status }) => name === "product" || status === name);
      sets.set(
        name,
        named.flatMap(({ names }) => names.map((one) => this.phraseOf(one))),
      );
    }
    const asked = [...this.rules.flatMap(askedOf), ...[...this.facts.values()].flatMap(({ find }) => find)];
    this.finder = new PhraseFinder(this.rules.flatMap(foundOf), asked, sets);
  }

  /** What is found, in the order of the text, the subject first; of one trouble one finding. */
  run(input: WordingInput): Finding[] {
    const words = new Words();
    readWords(this.reading, words, input.subject ?? "", Trait.subject);
    readWords(this.reading, words, input.text, 0);
    const evidence = new Evidence(words, this.finder.find(words), this.facts, input.answersQuestion === true);
    const found = this.rules.flatMap((rule, order) => (counts(rule, input) ? judge(rule, order, evidence) : []));
    return merge(found, words).map((one) => toFinding(one, words));
  }

  private phraseOf(name: string): Phrase {
    const words = new Words();
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
