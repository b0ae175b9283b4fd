import type { PaneContext, ThreadView } from "../../api/wire";

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
