import type { PaneContext, ThreadView, TimelineEntry } from "../../api/wire";

/** "6 messages · 4 logged · 1 never logged". */
export function threadWords({ messageCount, loggedCount, loggableCount }: ThreadView): string {
  const messages = messageCount === 1 ? "1 message" : `${String(messageCount)} messages`;
  const never = messageCount - loggableCount;
  return [
    messages,
    loggedCount === 0 ? "none logged" : `${String(loggedCount)} logged`,
    ...(never > 0 ? [`${String(never)} never logged`] : []),
  ].join(" · ");
}

/** Why some messages of the thread are never logged; null when there are none. */
export function neverLoggedWords({ messageCount, loggableCount }: ThreadView): string | null {
  const never = messageCount - loggableCount;
  if (never <= 0) return null;
  return "Automatic mail and mail among colleagues only is never logged.";
}

/** The pane shows the newest of a long thread; this says so. */
export function cutWords({ messages, messageCount }: ThreadView): string | null {
  return messages.length < messageCount
    ? `The newest ${String(messages.length)} of ${String(messageCount)} are shown.`
    : null;
}

export function subjectWords({ item, thread }: PaneContext): string {
  const subject = thread?.subject === undefined || thread.subject === "" ? item.subject : thread.subject;
  return subject === "" ? "(no subject)" : subject;
}

export type ThreadChoice = { kind: "begins"; label: string } | { kind: "undo"; choiceId: string; label: string };

/** What the owner can do about a message's place; null for the first of a thread, which no other place was given. */
export function threadChoiceOf({ link }: TimelineEntry): ThreadChoice | null {
  if (link === null) return null;
  if (link.choiceId !== null) {
    const label = link.kind === "splitByYou" ? "Put it back into its old thread" : "Take it out again";
    return { kind: "undo", choiceId: link.choiceId, label };
  }
  return link.kind === "first" ? null : { kind: "begins", label: "Begins a new thread" };
}
