// A mail that is read, as Outlook hands it out.
import type { Person, PreviewItem } from "../../src/api/wire";
import { type Answers, callbackOf } from "./answers";
import { categoriesOf, type CategoryParts } from "./categories";
import { loadPropertiesOf, type PropertyParts } from "./properties";

const ID_BEGINS = "stand-in/";
const REPLY_LIMIT = 32_768; // characters; longer replies throw

export type StandInMessage = Pick<
  Office.MessageRead,
  | "itemType"
  | "itemClass"
  | "itemId"
  | "conversationId"
  | "internetMessageId"
  | "subject"
  | "normalizedSubject"
  | "from"
  | "sender"
  | "to"
  | "cc"
  | "dateTimeCreated"
  | "dateTimeModified"
  | "start"
  | "end"
  | "attachments"
  | "categories"
  | "getAllInternetHeadersAsync"
  | "loadCustomPropertiesAsync"
  | "displayReplyFormAsync"
> & { body: Pick<Office.Body, "getAsync"> };

export interface StandInItem extends PreviewItem {
  headers?: string;
  text?: string;
}

/** What an item can be instead of a mail of the mailbox that can be read. */
export type ItemKind = "mail" | "encrypted" | "meeting" | "file";

const itemClasses: Record<ItemKind, string | null> = {
  mail: null,
  encrypted: "IPM.Note.SMIME",
  meeting: "IPM.Schedule.Meeting.Request",
  file: null,
};

export interface ReadParts {
  answers: Answers;
  categories: CategoryParts;
  properties: PropertyParts;
  kind: ItemKind;
  onReplyForm: (html: string) => void;
  /** Fetches what the list does not hold. Rejecting makes the call fail, as a lost server would. */
  readHeaders: (id: string) => Promise<string>;
  readText: (id: string) => Promise<string>;
}

export function readItem(
  item: StandInItem,
  { answers, kind, categories, properties, onReplyForm, readHeaders, readText }: ReadParts,
): StandInMessage {
  const created = item.sentAt === null ? new Date(0) : new Date(item.sentAt);
  const from = item.from === null ? undefined : details(item.from);
  const answer = <T>(rest: unknown[], read: () => T | Promise<T>) => answers.giveOfItem(callbackOf<T>(rest), read);
  const itemClass = itemClasses[kind] ?? item.itemClass;
  const stored = kind !== "file"; // a file that was opened from disk is in no mailbox
  return {
    itemType: item.itemType as Office.MailboxEnums.ItemType.Message,
    itemClass,
    itemId: stored ? `${ID_BEGINS}${item.id}${kind === "mail" ? "" : ` ${kind}`}` : (undefined as unknown as string),
    conversationId: stored ? (item.conversationId ?? "") : (undefined as unknown as string),
    internetMessageId: item.internetMessageId ?? "",
    subject: item.subject,
    normalizedSubject: item.subject.replace(/^((re|fw|fwd|aw|wg|sv|tr)\s*:\s*)+/i, ""),
    from: from as Office.EmailAddressDetails,
    sender: from as Office.EmailAddressDetails,
    to: item.to.map(details),
    cc: item.cc.map(details),
    dateTimeCreated: created,
    dateTimeModified: created,
    // Outlook tells when a meeting is of its request alone.
    start: dateOf(item.start),
    end: dateOf(item.end),
    attachments: [],
    categories: categoriesOf(item.id, answers, categories),
    loadCustomPropertiesAsync: loadPropertiesOf(item.id, answers, properties),
    body: {
      getAsync: (coercion: string | Office.CoercionType, ...rest: unknown[]) => {
        if (String(coercion) !== "text" && String(coercion) !== "html") throw new TypeError("Invalid coercion type.");
        answer<string>(rest, () => item.text ?? readText(item.id));
      },
    },
    getAllInternetHeadersAsync: (...rest: unknown[]) => {
      answer<string>(rest, () => item.headers ?? readHeaders(item.id));
    },
    displayReplyFormAsync: (form: string | Office.ReplyFormData, ...rest: unknown[]) => {
      const html = typeof form === "string" ? form : (form.htmlBody ?? "");
      if (html.length > REPLY_LIMIT) throw new RangeError("The reply is longer than 32 KB.");
      onReplyForm(html);
      answer<undefined>(rest, () => undefined);
    },
  } satisfies StandInMessage;
}

/** The id of the stored message in an id of the stand-in; null in any other text. */
export function idOf(itemId: string): string | null {
  return itemId.startsWith(ID_BEGINS) ? (itemId.slice(ID_BEGINS.length).split(" ")[0] ?? null) : null;
}

function dateOf(told: string | null | undefined): Date {
  return (told == null ? undefined : new Date(told)) as Date;
}

export function details({ name, address }: Person): Office.EmailAddressDetails {
  return { displayName: name, emailAddress: address } as Office.EmailAddressDetails;
}
