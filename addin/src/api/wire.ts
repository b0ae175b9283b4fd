// The words of the wire, as the API's own document has them (npm run contract). Everything else imports from here.
import type { components } from "./contract";

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
