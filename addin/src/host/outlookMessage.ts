import type { MailPerson, OpenMessage, Unreadable } from "./mailHost";

/** Why the item cannot be read; null when it can. */
export function unreadable(item: Office.MessageRead): Unreadable | null {
  const itemClass = (text(item.itemClass) ?? "").toLowerCase();
  if ((item.itemType as unknown) !== Office.MailboxEnums.ItemType.Message) return "notAMessage";
  // S/MIME and rights-protected mail: Outlook hands its parts out to no add-in. A clear signature alone is readable.
  const isSealed = itemClass.startsWith("ipm.note.smime") || itemClass.includes("rpmsg");
  if (isSealed && !itemClass.includes("multipartsigned")) return "encrypted";
  return text(item.itemId) === null ? "file" : null; // all that is in a mailbox has one
}

/**
 * @param headers The mail's own lines, which know better when it was sent; empty where Outlook does not hand them out.
 * @returns Its id is null when neither the item nor its lines have one.
 */
export function messageOf(item: Office.MessageRead, headers: string): OpenMessage {
  return {
    internetMessageId: text(item.internetMessageId) ?? headerValue(headers, "Message-ID"),
    conversationId: text(item.conversationId),
    subject: text(item.subject) ?? "",
    from: person(item.from),
    to: people(item.to),
    cc: people(item.cc),
    sentAt: dateOf(headerValue(headers, "Date")) ?? dateOf(item.dateTimeCreated),
  };
}

/** A Message-ID without its angle brackets: the two are written both ways. */
export function bareId(id: string): string {
  return id.trim().replace(/^<|>$/g, "");
}

function headerValue(headers: string, name: string): string | null {
  const unfolded = headers.replace(/\r?\n[ \t]+/g, " ");
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0 && line.slice(0, colon).trim().toLowerCase() === name.toLowerCase()) {
      return text(line.slice(colon + 1).trim());
    }
  }
  return null;
}

/** ISO 8601; null for what is no date. */
export function dateOf(value: unknown): string | null {
  if (!(value instanceof Date) && typeof value !== "string") return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

export function people(list: Office.EmailAddressDetails[] | undefined): MailPerson[] {
  return (list ?? []).flatMap((entry) => person(entry) ?? []);
}

export function person(details: Office.EmailAddressDetails | undefined): MailPerson | null {
  const address = text(details?.emailAddress);
  return address === null ? null : { name: text(details?.displayName) ?? "", address };
}

export function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
