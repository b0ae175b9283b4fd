import { useEffect, useMemo } from "react";
import type { PaneContext } from "../../api/wire";
import type { Begun } from "../../outbox/outbox";
import type { OpenMail } from "../../shell/openMail";

/** A mail is dated by its server, and to the second; when a reply was begun is told by this computer. */
const CLOCKS_DIFFER_MS = 60_000;

/** `inView`: the mail in view is the reply. `unseen`: its thread is in view, and no mail of it was seen to be the reply. */
export interface BegunReply extends Begun {
  is: "inView" | "unseen";
}

/** Looks for the replies that were begun in the thread in view, until they are met or let go. */
export function useBegunReply(begun: Begun[], mail: OpenMail, discard: (key: number) => void): BegunReply | null {
  const shown = mail.at === "shown" ? mail : null;
  const found = useMemo(
    () => (shown === null ? [] : begun.map((reply) => ({ reply, is: whereIs(reply, shown) }))),
    [begun, shown],
  );
  useEffect(() => {
    for (const { reply, is } of found) if (is === "stored") discard(reply.key);
  }, [discard, found]);
  const first = found.find(({ is }) => is === "inView" || is === "unseen");
  return first === undefined ? null : { ...first.reply, is: first.is === "inView" ? "inView" : "unseen" };
}

type Shown = { item: { internetMessageId: string | null; conversationId: string | null; sentAt: string | null } } & {
  context: Pick<PaneContext, "item" | "thread">;
};

/** `stored`: it is known to its thread. `elsewhere`: it belongs to another. */
export function whereIs(
  { inReplyTo, conversationId, at }: Omit<Begun, "key">,
  { item, context }: Shown,
): "inView" | "stored" | "unseen" | "elsewhere" {
  const messages = context.thread?.messages ?? [];
  const answers = (id: string | null) => id !== null && inReplyTo !== null && bare(id) === bare(inReplyTo);
  const isOfThread =
    (conversationId !== null && item.conversationId === conversationId) ||
    answers(item.internetMessageId) ||
    messages.some(({ internetMessageId }) => answers(internetMessageId));
  if (!isOfThread) return "elsewhere";
  const isLater = (sentAt: string | null) => sentAt !== null && Date.parse(sentAt) + CLOCKS_DIFFER_MS >= Date.parse(at);
  if (messages.some(({ direction, sentAt }) => direction === "outgoing" && isLater(sentAt))) return "stored";
  return context.item.direction === "outgoing" && isLater(item.sentAt) ? "inView" : "unseen";
}

// Outlook writes a Message-ID in angle brackets, the service does not.
function bare(id: string): string {
  return id.replace(/^<|>$/g, "");
}
