import { Asked } from "./asked";
import { Attempt } from "./attempt";
import { PhraseCompiler } from "./compiler";
import { ConfidentialNotes } from "./confidentialNotes";
import { Evidence } from "./evidence";
import type { Finding, WordingInput, WordingProduct } from "./finding";
import { PhraseFinder } from "./finder";
import { conditionsOf, type PackFile, rulesOf, type WordingRule } from "./pack";
import { type Phrase, readPhrase } from "./phrase";
import { Reading, type ReadingTables } from "./reading";
import { judge, merge, toFinding } from "./trouble";
import { Vocabulary } from "./vocabulary";
import { WordForms } from "./wordForms";
import { readWords } from "./wordReader";
import { Trait, Words } from "./words";

const PRODUCT_SETS = ["product", "approved", "investigational", "competitor"];

/** Packs and products, made ready once for many texts. Pure, offline, and the same findings as the service's. */
export class WordingCheck {
  /** Room that every text uses anew. */
  private readonly words: Words;
  private readonly attempt: Attempt;
  private readonly evidence: Evidence;
  private notes: ConfidentialNotes;

  private constructor(
    private readonly reading: Reading,
    private readonly vocabulary: Vocabulary,
    private readonly asked: Asked,
    private readonly finder: PhraseFinder,
  ) {
    this.words = new Words(new WordForms(reading, vocabulary));
    this.notes = new ConfidentialNotes(reading, []);
    this.attempt = new Attempt(this.words);
    this.evidence = new Evidence(this.attempt, this.words, asked);
  }

  /** Earlier packs first; ids of rules are unique over all. */
  static of(tables: ReadingTables, packs: readonly PackFile[], products: readonly WordingProduct[]): WordingCheck {
    const making = WordingCheck.making(tables, packs, products);
    let step = making.next();
    while (step.done !== true) step = making.next();
    return step.value;
  }

  /** The same in small steps, for who must not stand still meanwhile. */
  static *making(
    tables: ReadingTables,
    packs: readonly PackFile[],
    products: readonly WordingProduct[],
  ): Generator<void, WordingCheck> {
    const reading = new Reading(tables);
    const sets = new Map<string, readonly Phrase[]>();
    for (const [name, texts] of packs.flatMap((pack) => Object.entries(pack.sets ?? {}))) {
      sets.set(name, texts.map(readPhrase));
      yield;
    }
    for (const name of PRODUCT_SETS) {
      const named = products.filter(({ status }) => name === "product" || status === name);
      sets.set(
        name,
        named.flatMap(({ names }) => names.map((one) => phraseOf(one, reading))).filter(({ length }) => length > 0),
      );
    }
    const vocabulary = new Vocabulary();
    const compiler = new PhraseCompiler(vocabulary, sets);
    for (const name of sets.keys()) {
      compiler.compileSet(name);
      yield;
    }
    const rules = packs.flatMap(rulesOf);
    for (const rule of rules) {
      for (const { phrase } of rule.find) compiler.compile(phrase);
      for (const { phrases } of conditionsOf(rule)) compiler.compileAsked(phrases);
      yield;
    }
    const facts = new Map(packs.flatMap((pack) => Object.entries(pack.facts ?? {})));
    const asked = new Asked(rules, facts, compiler, vocabulary);
    yield;
    return new WordingCheck(reading, vocabulary, asked, new PhraseFinder(rules, compiler, vocabulary));
  }

  /** What is found, in the order of the text, the subject first; of one trouble one finding. */
  run(input: WordingInput): Finding[] {
    const { words } = this;
    words.begin(input.text.length + (input.subject?.length ?? 0));
    readWords(this.reading, words, input.subject ?? "", Trait.subject);
    readWords(this.reading, words, input.text, 0);
    const { occasion } = input;
    this.notesOf(occasion?.confidential ?? []).mark(words);
    this.attempt.begin();
    this.evidence.begin(occasion ?? {}, this.questionOf(occasion?.question ?? ""));
    const found = judge(this.finder.find(words, this.attempt), (rule) => counts(rule, input), this.evidence);
    return merge(found, words).map((one) => toFinding(one, words));
  }

  /** The same list of texts is read once: a draft is checked often while it is written. */
  private notesOf(texts: readonly string[]): ConfidentialNotes {
    const isEmpty = texts.length === 0 && this.notes.texts.length === 0;
    if (this.notes.texts !== texts && !isEmpty) this.notes = new ConfidentialNotes(this.reading, texts);
    return this.notes;
  }

  /** Null: nothing was asked. It has room of its own, which the text beside it does not use. */
  private questionOf(text: string): Evidence | null {
    if (text === "") return null;
    const words = new Words(new WordForms(this.reading, this.vocabulary));
    readWords(this.reading, words, text, 0);
    const attempt = new Attempt(words);
    attempt.begin();
    const evidence = new Evidence(attempt, words, this.asked);
    evidence.begin({}, null);
    return evidence;
  }
}

function phraseOf(name: string, reading: Reading): Phrase {
  const words = new Words(new WordForms(reading, new Vocabulary()));
  readWords(reading, words, name, 0);
  return Array.from({ length: words.count }, (_, at) => ({
    kind: "must" as const,
    gap: 0,
    alternatives: [{ kind: "word" as const, text: words.forms.keyOf(words.form[at] as number) }],
  }));
}

function counts({ direction, regions, from, until }: WordingRule, input: WordingInput): boolean {
  return (
    (direction === "both" || direction === input.direction) &&
    (regions.length === 0 || regions.some((one) => input.regions.includes(one))) &&
    (from === null || from <= input.on) &&
    (until === null || input.on <= until)
  );
}
