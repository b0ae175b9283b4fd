// What Outlook asks of a manifest beyond its grammar. Each rule gives the faults that it finds, in words.
import { partsOf } from "./manifestElements.mjs";

export const ORIGIN = "https://outlooknetwork.example";
export const PANE = `${ORIGIN}/pane/`; // served from dist/pane, where public/ ends up
const HIGHEST_MINIMUM = "1.5"; // what Exchange on-premises and mobile have; a higher one hides the add-in there
const MAX_BYTES = 256 * 1024;

// Those that Outlook has for messages. Source: Office, event-based activation.
const EVENTS = [
  "OnNewMessageCompose",
  "OnMessageCompose",
  "OnMessageRecipientsChanged",
  "OnMessageAttachmentsChanged",
  "OnInfoBarDismissClicked",
  "OnMessageSend",
  "OnMessageFromChanged",
  "OnSensitivityLabelChanged",
];

/**
 * @param around What a manifest speaks of and does not hold: `iconSize` of an address ("16x16", or why not), `associated`, the names
 * that the built events script gives its functions, `commandIds`, those that the code names, and `released`, the last version given out.
 */
export function faultsOf(manifest, around) {
  return [resources, addresses, icons, needs, commands, phone, events, version].flatMap((rule) => [
    ...rule(manifest, around),
  ]);
}

function* resources({ elements, named, resources }) {
  const used = new Set(elements.map(({ attributes }) => attributes.resid).filter((resid) => resid !== undefined));
  const declared = resources.map(({ id }) => id);
  for (const resid of used) if (!declared.includes(resid)) yield `resid "${resid}" points nowhere`;
  for (const id of declared) if (!used.has(id)) yield `resource "${id}" is used nowhere`;
  const ids = [...declared, ...named("Control", "Group").map(({ attributes }) => attributes.id)];
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) yield `id "${id}" stands twice`;
  for (const { id, kind, value } of resources) {
    const most = { ShortStrings: 125, LongStrings: 250 }[kind] ?? 2048;
    if (value.length > most) yield `"${id}" is longer than ${most}`;
    if (id.length > 32) yield `"${id}" is longer than 32`;
  }
}

function* addresses({ named, resources }) {
  const all = [
    ...named("IconUrl", "HighResolutionIconUrl", "SupportUrl").map(({ attributes }) => attributes.DefaultValue),
    ...named("AppDomain").map(({ text }) => text),
    ...named("SourceLocation").flatMap(({ attributes }) => attributes.DefaultValue ?? []),
    ...resources.filter(({ kind }) => kind === "Images" || kind === "Urls").map(({ value }) => value),
  ];
  for (const address of all) {
    if (!URL.canParse(address) || new URL(address).protocol !== "https:") yield `${address} is not https`;
    else if (new URL(address).origin !== ORIGIN) yield `${address} is not on ${ORIGIN}`;
  }
}

function* icons(manifest, { iconSize }) {
  const { named, value, resource } = manifest;
  const expected = (address, size) => {
    const found = iconSize(address);
    return found === `${size}x${size}` ? [] : [`${address} should be ${size}x${size}, is ${found}`];
  };
  for (const [name, size] of [
    ["IconUrl", 64],
    ["HighResolutionIconUrl", 128],
  ]) {
    if (value(name) === "") yield `there is no ${name}`;
    else yield* expected(value(name), size);
  }
  for (const icon of named("Icon")) {
    const images = partsOf(manifest, icon).map(({ attributes }) => attributes);
    for (const { size, scale = 1, resid } of images) {
      if (resource(resid) !== "") yield* expected(resource(resid), Number(size) * Number(scale));
    }
    if (icon.path.includes("MobileFormFactor")) continue; // the grammar asks for its nine
    for (const size of ["16", "32", "80"]) {
      if (!images.some((image) => image.size === size)) yield `a ribbon button has no icon of ${size} px`;
    }
  }
}

function* needs({ source, named, value }) {
  if (Buffer.byteLength(source) > MAX_BYTES) yield "it is longer than 256 kB";
  if (value("SupportUrl") === "") yield "there is no SupportUrl";
  if (value("Permissions") !== "ReadWriteItem") yield "Permissions is not ReadWriteItem";
  const minimums = [
    ...named("Set")
      .filter(({ attributes }) => attributes.Name === "Mailbox")
      .map(({ attributes }) => attributes.MinVersion),
    ...named("Sets").map(({ attributes }) => attributes.DefaultMinVersion),
  ];
  for (const minimum of minimums) {
    if (isAbove(minimum ?? "1.1", HIGHEST_MINIMUM)) yield `Mailbox ${minimum} is above ${HIGHEST_MINIMUM}`;
  }
}

function* commands({ named }, { commandIds }) {
  for (const surface of ["MessageReadCommandSurface", "MessageComposeCommandSurface"]) {
    if (!named("ExtensionPoint").some(({ attributes }) => attributes.type === surface)) yield `there is no ${surface}`;
  }
  const panes = named("Action").filter(
    ({ attributes, path }) => attributes.type === "ShowTaskpane" && path.includes("DesktopFormFactor"),
  );
  if (named("SupportsPinning").filter(({ text }) => text === "true").length !== panes.length)
    yield "a pane beside a mail that is read or written cannot be pinned";
  const controls = named("Control").map(({ attributes }) => attributes.id);
  for (const id of commandIds)
    if (!controls.includes(id)) yield `the code names the command "${id}", which is no control`;
}

function* phone({ elements, named, within, resource }) {
  if (!named("ExtensionPoint").some(({ attributes }) => attributes.type === "MobileMessageReadCommandSurface"))
    yield "there is no MobileMessageReadCommandSurface";
  const onPhone = elements.filter(({ path }) => path.includes("MobileFormFactor"));
  for (const { name } of onPhone) {
    if (["OfficeTab", "Supertip", "Menu"].includes(name)) yield `a phone knows no ${name}`;
  }
  const [label] = within("Group").filter(({ name, path }) => name === "Label" && path.includes("MobileFormFactor"));
  if (resource(label?.attributes.resid).length > 16) yield "the group's label is longer than the 16 letters of a phone";
}

function* events(manifest, { associated }) {
  const { named, resource } = manifest;
  const launched = named("LaunchEvent").map(({ attributes }) => attributes);
  const runtimes = named("Runtime");
  if (runtimes.length > 1) yield "there is more than one Runtime";
  if (launched.length > 0 && runtimes.length === 0) yield "events are declared, and no Runtime for them";
  const [point] = named("ExtensionPoint").filter(({ attributes }) => attributes.type === "LaunchEvent");
  if (point !== undefined) {
    const page = partsOf(manifest, point).find(({ name }) => name === "SourceLocation")?.attributes.resid;
    if (page !== runtimes[0]?.attributes.resid) yield "the SourceLocation of the events is not their Runtime";
  }
  for (const { Type, FunctionName, SendMode } of launched) {
    if (!EVENTS.includes(Type)) yield `Outlook raises no "${Type}"`;
    if (!associated.includes(FunctionName)) yield `no built script associates "${FunctionName}"`;
    if (SendMode === "Block") yield "SendMode is Block: while our server is away nobody could send mail";
  }
  if (launched.filter(({ Type }) => Type === "OnMessageSend").length > 1)
    yield "OnMessageSend is declared more than once";
  for (const { attributes } of named("Override")) {
    if (!resource(attributes.resid).endsWith(".js")) yield "the Override of a Runtime is no script";
  }
}

function* version({ value }, { released }) {
  const now = value("Version");
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(now)) yield "Version has not four numbers";
  else if (!isAbove(now, released)) yield `Version ${now} is not above ${released}, the last released`;
}

/** Number by number: 1.12 is above 1.5. */
function isAbove(one, other) {
  const [left, right] = [one, other].map((text) => text.split(".").map(Number));
  const at = left.findIndex((part, index) => part !== (right[index] ?? 0));
  return at >= 0 && left[at] > (right[at] ?? 0);
}
