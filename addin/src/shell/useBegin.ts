import { useEffect } from "react";
import type { Outbox } from "../outbox/outbox";
import type { OpenMail } from "./openMail";

/** Outlook tells nobody when a mail was sent: a reply that is begun beside the pane is remembered by what it answers. */
export function useBegin(outbox: Outbox, mail: OpenMail): void {
  const draft = mail.at === "draft" ? mail : null;
  const inReplyTo = draft?.draft.inReplyTo ?? null;
  const conversationId = draft?.conversationId ?? null;
  const mayAnswer = draft !== null && draft.form !== "forward";
  useEffect(() => {
    if (!mayAnswer || (inReplyTo === null && conversationId === null)) return; // a new mail: nothing to know it by
    void outbox.begin({ inReplyTo, conversationId }, new Date());
  }, [outbox, mayAnswer, inReplyTo, conversationId]);
}
