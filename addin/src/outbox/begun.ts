/**
 * A mail that was begun beside the pane: a reply by the mail it answers and its conversation, any other by a mark that was put on it. A
 * draft's own ids change as it is saved and sent.
 */
export interface Begun {
  key: number;
  at: string;
  inReplyTo: string | null;
  conversationId: string | null;
  mark: string | null;
}

/** By which a mail is known that was begun. */
export type BegunBy = Pick<Begun, "inReplyTo" | "conversationId" | "mark">;

/** Thirty days: a mail not met by then was not sent, or is met by nobody. */
const LOOKED_FOR_MS = 30 * 24 * 3_600_000;

export function isForgotten({ at }: Pick<Begun, "at">, now: Date): boolean {
  return now.getTime() - Date.parse(at) > LOOKED_FOR_MS;
}

/** True for a second answer to the same mail too: it is looked for once. */
export function isSameBegun(one: BegunBy, other: BegunBy): boolean {
  if (one.mark !== null || other.mark !== null) return one.mark === other.mark;
  return other.inReplyTo === null ? one.conversationId === other.conversationId : one.inReplyTo === other.inReplyTo;
}
