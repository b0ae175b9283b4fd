// The words of the wire, as the API's own document has them (npm run contract). Everything else imports from here.
import type { components, operations } from "./contract";

type Schemas = components["schemas"];

export type Automatic = Schemas["Automatic"];
export type Book = Schemas["Book"];
export type ContactRole = Schemas["ContactRole"];
export type Person = Schemas["Person"];
export type OpenItem = Schemas["OpenItem"];
export type ParticipantView = Schemas["ParticipantView"];
export type ContactCard = Schemas["ContactCard"];
export type Turn = Schemas["TurnView"];
export type TimelineEntry = Schemas["TimelineEntry"];
export type LoggedMark = Schemas["LoggedMark"];
export type TimelinePage = Schemas["TimelinePage"];
export type ThreadView = Schemas["ThreadView"];
export type MessageDetail = Schemas["MessageDetail"];
export type TextPart = Schemas["TextPartView"];
export type Attachment = Schemas["AttachmentView"];
export type NewThreadChoice = Schemas["NewThreadChoice"];
export type ThreadChoiceMade = Schemas["ThreadChoiceMade"];
export type Snippet = Schemas["Snippet"];
export type FoundMessage = Schemas["FoundMessage"];
export type SearchPage = Schemas["SearchPage"];
/** What is searched for; what is left out is not asked for. */
export type SearchAsk = Omit<NonNullable<operations["SearchMessages"]["parameters"]["query"]>, "cursor" | "limit">;
export type PaneContext = Schemas["PaneContext"];
export type LogRequest = Schemas["LogRequest"];
export type LogReceipt = Schemas["LogReceipt"];
export type NewContact = Schemas["NewContact"];
export type ContactChange = Schemas["ContactChange"];
export type Settings = Schemas["SettingsDetails"];
export type Import = Schemas["ImportView"];
export type FolderName = Schemas["PreviewFolder"];
export type PreviewFolders = Schemas["PreviewFolders"];
export type PreviewItem = Schemas["PreviewItem"];
export type PreviewPage = Schemas["PreviewPage"];
export type PreviewMessage = Schemas["PreviewMessage"];
