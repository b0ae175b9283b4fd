import { useEffect, useMemo, useState } from "react";
import type { PaneContext } from "../../api/wire";
import type { MailHost } from "../../host/mailHost";
import type { Begun } from "../../outbox/begun";
import type { OpenMail } from "../../shell/openMail";

/** A mail is dated by its server, and to the second; when it was begun is told by this computer. */
const CLOCKS_DIFFER_MS = 60_000;

/** `inView`: the mail in view is the one. `unseen`: its thread is in view, and no mail of it was seen to be the one. */
export interface FoundBegun extends Begun {
  is: "inView" | "unseen";
}

/** Looks for the mails that were begun in what is in view, until they are met or let go. */
export function useBegun(
  begun: Begun[],
  mail: OpenMail,
  host: Pick<MailHost, "begunMark">,
  discard: (key: number) => void,
): FoundBegun | null {
  const shown = mail.at === "shown" ? mail : null;
  const mark = useMark(begun, mail, host);
  const found = useMemo(
    () => (shown === null ? [] : begun.map((one) => ({ one, is: whereIs(one, { ...shown, mark }) }))),
    [begun, shown, mark],
  );
  useEffect(() => {
    for (const { one, is } of found) if (is === "stored") discard(one.key);
  }, [discard, found]);
  const first = found.find(({ is }) => is === "inView" || is === "unseen");
  return first === undefined ? null : { ...first.one, is: first.is === "inView" ? "inView" : "unseen" };
}

/** The mark of the mail in view: asked for where it is the owner's own and one is looked for, so that other mail waits for nothing. */
function useMark(begun: Begun[], mail: OpenMail, host: Pick<MailHost, "begunMark">): string | null {
  const isOwn = mail.at === "shown" && mail.context.item.direction === "outgoing";
  const identity = isOwn && begun.some(({ mark }) => mark !== null) ? mail.identity : null;
  const [told, setTold] = useState<{ identity: string; mark: string | null } | null>(null);
  useEffect(() => {
    if (identity === null) return;
    host.begunMark(identity).then(
      (mark) => setTold({ identity, mark }),
      () => setTold({ identity, mark: null }), // it is asked for again when the mail is opened again
    );
  }, [host, identity]);
  return told !== null && told.identity === identity ? told.mark : null;
}

interface Shown {
  item: { internetMessageId: string | null; conversationId: string | null; sentAt: string | null };
  context: Pick<PaneContext, "item" | "thread">;
  mark: string | null;
}

/** `stored`: it is known to its thread, or logged. `elsewhere`: it belongs to another. */
export function whereIs(begun: Omit<Begun, "key">, shown: Shown): "inView" | "stored" | "unseen" | "elsewhere" {
  if (begun.mark === null) return whereReplyIs(begun, shown);
  if (begun.mark !== shown.mark) return "elsewhere";
  return shown.context.thread?.openMessageLogged === true ? "stored" : "inView";
}

function whereReplyIs({ inReplyTo, conversationId, at }: Omit<Begun, "key">, { item, context }: Shown) {
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
