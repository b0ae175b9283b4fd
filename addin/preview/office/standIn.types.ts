// Checked by the compiler alone: what the adapter uses of Office is in the stand-in, in the shapes of @types/office-js.
import type { StandInDraft } from "./draftItem";
import type { StandInMessage } from "./readItem";
import type { OfficeStandIn, StandInContext } from "./standIn";

type StandIn = ReturnType<OfficeStandIn["office"]>;

/** What src/host/outlook*.ts reads of an item, of the mailbox and of the context. */
type UsedOfItem =
  | "itemType"
  | "itemClass"
  | "itemId"
  | "conversationId"
  | "internetMessageId"
  | "subject"
  | "from"
  | "to"
  | "cc"
  | "dateTimeCreated"
  | "start"
  | "end"
  | "categories"
  | "getAllInternetHeadersAsync"
  | "loadCustomPropertiesAsync";
type UsedOfDraft =
  | "conversationId"
  | "inReplyTo"
  | "addHandlerAsync"
  | "getComposeTypeAsync"
  | "loadCustomPropertiesAsync";
type UsedOfRecipients = "getAsync" | "addAsync";
type UsedOfMailbox = "item" | "displayMessageForm" | "displayMessageFormAsync" | "addHandlerAsync";
type UsedOfContext = "mailbox" | "officeTheme" | "requirements";

type Holds<Whole, Part extends Whole> = Part;

export type ItemIsWhole = Holds<Pick<Office.MessageRead, UsedOfItem>, StandInMessage>;
export type DraftIsWhole = Holds<Pick<Office.MessageCompose, UsedOfDraft>, StandInDraft>;
export type RecipientsAreWhole = Holds<Pick<Office.Recipients, UsedOfRecipients>, StandInDraft["to"]>;
export type SubjectIsWhole = Holds<Pick<Office.Subject, "getAsync" | "setAsync">, StandInDraft["subject"]>;
export type BodyIsWhole = Holds<Pick<Office.Body, "getTypeAsync" | "setSelectedDataAsync">, StandInDraft["body"]>;
export type MailboxIsWhole = Holds<Pick<Office.Mailbox, UsedOfMailbox>, StandInContext["mailbox"]>;
export type ContextIsWhole = Holds<Record<UsedOfContext, unknown>, StandInContext>;
export type OfficeIsWhole = Holds<
  Record<"onReady" | "context" | "AsyncResultStatus" | "CoercionType" | "EventType" | "MailboxEnums", unknown>,
  StandIn
>;
