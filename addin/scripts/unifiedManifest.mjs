// The unified manifest for Microsoft 365, made from the add-in only manifest, so that both say the same.
import { partsOf } from "./manifestElements.mjs";

export const SCHEMA_VERSION = "1.29";
// Another add-in to Outlook than the add-in only one: two with one id are refused. Never to be changed.
const ID = "e0a3c6b2-53d7-4c0e-9d51-7f6f0c1b84a5";
const PERMISSIONS = { ReadItem: "MailboxItem.Read.User", ReadWriteItem: "MailboxItem.ReadWrite.User" };
const SURFACES = { MessageReadCommandSurface: "mailRead", MessageComposeCommandSurface: "mailCompose" };
const EVENTS = {
  OnNewMessageCompose: "newMessageComposeCreated",
  OnMessageCompose: "messageComposeOpened",
  OnMessageRecipientsChanged: "messageRecipientsChanged",
  OnMessageAttachmentsChanged: "messageAttachmentsChanged",
  OnInfoBarDismissClicked: "infoBarDismissClicked",
  OnMessageSend: "messageSending",
  OnMessageFromChanged: "messageFromChanged",
  OnSensitivityLabelChanged: "sensitivityLabelChanged",
};

/** @param pages Where the words on privacy and on terms stand; the add-in only manifest has no place for them. */
export function unifiedOf(manifest, { privacyUrl, termsOfUseUrl }) {
  const { named, value } = manifest;
  const [major, minor, patch] = value("Version").split(".");
  const origin = new URL(value("SupportUrl")).origin;
  const minimum = named("Set").find(({ attributes }) => attributes.Name === "Mailbox").attributes.MinVersion;
  const requirements = { scopes: ["mail"], capabilities: [{ name: "Mailbox", minVersion: minimum }] };
  const surfaces = named("ExtensionPoint").filter(({ attributes }) => attributes.type in SURFACES);
  const events = named("LaunchEvent").map(({ attributes }) => eventOf(attributes));
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    version: `${major}.${minor}.${patch}`,
    id: ID,
    developer: { name: value("ProviderName"), websiteUrl: origin, privacyUrl, termsOfUseUrl },
    name: { short: value("DisplayName"), full: value("DisplayName") },
    description: { short: firstSentence(value("Description")), full: value("Description") },
    icons: { outline: "outline.png", color: "color.png" },
    accentColor: "#0F6CBD",
    localizationInfo: { defaultLanguageTag: value("DefaultLocale").toLowerCase() },
    validDomains: named("AppDomain").map(({ text }) => new URL(text).host),
    authorization: {
      permissions: { resourceSpecific: [{ name: PERMISSIONS[value("Permissions")], type: "Delegated" }] },
    },
    extensions: [
      {
        requirements,
        runtimes: [
          ...surfaces.map((surface) => runtimeOf(manifest, surface)),
          ...named("Runtime").map((runtime) => eventsRuntimeOf(manifest, runtime, events)),
        ],
        ribbons: surfaces.map((surface) => ribbonOf(manifest, surface)),
        ...(events.length > 0 && { autoRunEvents: [{ requirements, events }] }),
        alternates: [{ hide: { customOfficeAddin: { officeAddinId: value("Id") } } }],
      },
    ],
  };
}

function runtimeOf(manifest, surface) {
  const parts = partsOf(manifest, surface);
  const attributesOf = (name) => parts.find((part) => part.name === name).attributes;
  const control = attributesOf("Control").id;
  const pinnable = parts.some(({ name, text }) => name === "SupportsPinning" && text === "true");
  return {
    id: `${control}Runtime`,
    type: "general",
    code: { page: manifest.resource(attributesOf("SourceLocation").resid) },
    lifetime: "short",
    actions: [{ id: control, type: "openPage", view: control, pinnable }],
  };
}

function eventsRuntimeOf(manifest, runtime, events) {
  const script = partsOf(manifest, runtime).find(({ name }) => name === "Override");
  return {
    id: "eventsRuntime",
    type: "general",
    code: {
      page: manifest.resource(runtime.attributes.resid),
      ...(script !== undefined && { script: manifest.resource(script.attributes.resid) }),
    },
    lifetime: "short",
    actions: events.map(({ actionId }) => ({ id: actionId, type: "executeFunction" })),
  };
}

function ribbonOf(manifest, surface) {
  const { resource } = manifest;
  const parts = partsOf(manifest, surface);
  const first = (name) => parts.find((part) => part.name === name);
  const words = (name, inside) =>
    resource(parts.find((part) => part.name === name && part.path.at(-1) === inside).attributes.resid);
  const icons = parts
    .filter(({ name }) => name === "Image")
    .map(({ attributes }) => ({ size: Number(attributes.size), url: resource(attributes.resid) }));
  const { id } = first("Control").attributes;
  const control = {
    id: `${id}Button`,
    type: "button",
    label: words("Label", "Control"),
    icons,
    supertip: { title: words("Title", "Supertip"), description: words("Description", "Supertip") },
    actionId: id,
  };
  const group = { id: first("Group").attributes.id, label: words("Label", "Group"), icons, controls: [control] };
  return {
    contexts: [SURFACES[surface.attributes.type]],
    tabs: [{ builtInTabId: first("OfficeTab").attributes.id, groups: [group] }],
  };
}

function eventOf({ Type, FunctionName, SendMode }) {
  const sendMode =
    SendMode === undefined ? {} : { options: { sendMode: SendMode[0].toLowerCase() + SendMode.slice(1) } };
  return { type: EVENTS[Type], actionId: FunctionName, ...sendMode };
}

function firstSentence(text) {
  const [sentence] = text.split(/(?<=\.)\s/);
  return sentence;
}
