// What the check says. One meaning with the service: api/OutlookNetwork.Domain/Compliance/language.md.

export type Severity = "info" | "warn" | "block";
export type Direction = "outgoing" | "incoming";

/** UTF-16 units of the original text, the end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** What may stand in the text instead, exactly where; empty words take the stretch out. */
export interface Replacement extends Span {
  words: string;
}

/** What a reviewer would object to, where, why and what to write instead. It never says that something is illegal. */
export interface Finding {
  rule: string;
  category: string;
  severity: Severity;
  /** Whether the spans count in the text or in the subject. */
  part: "subject" | "text";
  span: Span;
  sentence: Span;
  message: string;
  why: string;
  source: string;
  suggestion: string;
  /** Null: no words put it right. */
  instead: Replacement | null;
  /** Other categories that found the same words, in alphabetical order. */
  also: string[];
  /** Not one of the eighteen categories. */
  further: boolean;
}

export interface WordingInput {
  text: string;
  direction: Direction;
  /** The writer's day, as 2026-03-31: rules hold between two days. */
  on: string;
  /** Upper case, such as "US"; a rule without regions holds everywhere. */
  regions: readonly string[];
  subject?: string;
  /** Left out where nothing is known of it. */
  occasion?: Occasion;
}

/** How a mail that is being written came about. */
export interface Occasion {
  /** It answers and forwards nothing. */
  isNew?: boolean;
  /** Somebody whom it goes to has never exchanged mail with the writer. */
  isFirst?: boolean;
  /** What was asked of the writer unprompted, and is answered by it; empty: nothing was. */
  question?: string;
  /** Texts of notes that the writer marked as told in confidence. */
  confidential?: readonly string[];
}

/** A product as its tenant knows it. */
export interface WordingProduct {
  names: readonly string[];
  status: "approved" | "investigational" | "competitor";
}
