import { useEffect } from "react";
import type { MailHost } from "../host/mailHost";
import type { Outbox } from "../outbox/outbox";
import type { OpenMail } from "./openMail";

interface BeginProps {
  host: Pick<MailHost, "begunMark" | "putBegunMark">;
  outbox: Pick<Outbox, "begin">;
  /** In view. */
  mail: Extract<OpenMail, { at: "draft" }>;
}

/**
 * Outlook tells nobody when a mail was sent: one that is begun beside the pane is remembered, a reply by what it answers, any other by a
 * mark that is put on it.
 */
export default function Begin({ host, outbox, mail }: BeginProps) {
  const { identity, form, conversationId } = mail;
  const { inReplyTo } = mail.draft;
  const answers = form !== "new" && form !== "forward" && (inReplyTo !== null || conversationId !== null);
  useEffect(() => {
    if (answers) void outbox.begin({ inReplyTo, conversationId, mark: null }, new Date());
  }, [outbox, answers, inReplyTo, conversationId]);
  useEffect(() => {
    if (answers) return;
    void markOf(host, identity).then(async (mark) => {
      if (mark !== null) await outbox.begin({ inReplyTo: null, conversationId: null, mark }, new Date());
    });
  }, [host, outbox, answers, identity]);
  return null;
}

/** A draft that is opened once more has its mark already. Null where Outlook takes none: that mail is not looked for, and nothing else is lost. */
async function markOf(host: BeginProps["host"], identity: string): Promise<string | null> {
  try {
    const there = await host.begunMark(identity);
    if (there !== null) return there;
    const mark = crypto.randomUUID();
    await host.putBegunMark(identity, mark);
    return mark;
  } catch {
    return null;
  }
}
