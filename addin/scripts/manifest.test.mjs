import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readManifest } from "./manifestElements.mjs";
import { faultsOf } from "./manifestRules.mjs";
import { unifiedOf } from "./unifiedManifest.mjs";

const source = readFileSync(new URL("../manifest.xml", import.meta.url), "utf8");
const sizeByName = (address) => /icon-(\d+)\.png$/.exec(address)?.[1];
const around = {
  iconSize: (address) => `${sizeByName(address)}x${sizeByName(address)}`,
  associated: [],
  commandIds: ["readOpenPane"],
  released: "0.0.0.0",
};
const faults = (xml, more = {}) => faultsOf(readManifest(xml), { ...around, ...more });
/** The manifest with one thing changed, which must be there to change. */
function with_(from, to) {
  expect(source).toContain(from);
  return source.replace(from, to);
}

const events = (launched, { page = "Events.Url", runtimes = 1 } = {}) =>
  source
    .replace(
      "<DesktopFormFactor>",
      `<Runtimes>${'<Runtime resid="Events.Url"><Override type="javascript" resid="EventsJs.Url"/></Runtime>'.repeat(runtimes)}</Runtimes><DesktopFormFactor>`,
    )
    .replace(
      "</DesktopFormFactor>",
      `<ExtensionPoint xsi:type="LaunchEvent"><LaunchEvents>${launched}</LaunchEvents><SourceLocation resid="${page}"/></ExtensionPoint></DesktopFormFactor>`,
    )
    .replace(
      "</bt:Urls>",
      `<bt:Url id="Events.Url" DefaultValue="https://outlooknetwork.example/pane/events.html"/><bt:Url id="EventsJs.Url" DefaultValue="https://outlooknetwork.example/pane/events.js"/></bt:Urls>`,
    );
const onSend = '<LaunchEvent Type="OnMessageSend" FunctionName="onSend" SendMode="PromptUser"/>';

describe("a manifest", () => {
  it("keeps every rule as it stands, and with events that are declared well", () => {
    expect(faults(source)).toEqual([]);
    expect(faults(events(onSend), { associated: ["onSend"] })).toEqual([]);
  });

  it.each([
    ["a resid that points nowhere", with_('resid="Pane.Tip"', 'resid="Pane.Tipp"'), 'resid "Pane.Tipp" points nowhere'],
    [
      "a resource that is not used",
      with_("</bt:Urls>", '<bt:Url id="Old.Url" DefaultValue="https://outlooknetwork.example/old"/></bt:Urls>'),
      'resource "Old.Url" is used nowhere',
    ],
    ["an id that stands twice", with_('id="composeGroup"', 'id="readGroup"'), 'id "readGroup" stands twice'],
    [
      "an address that is not https",
      with_('<IconUrl DefaultValue="https:', '<IconUrl DefaultValue="http:'),
      "http://outlooknetwork.example/pane/icons/icon-64.png is not https",
    ],
    [
      "an address elsewhere",
      with_("<AppDomain>https://outlooknetwork.example", "<AppDomain>https://elsewhere.example"),
      "https://elsewhere.example is not on https://outlooknetwork.example",
    ],
    [
      "an icon of another size",
      with_(
        'id="Icon.32" DefaultValue="https://outlooknetwork.example/pane/icons/icon-32.png"',
        'id="Icon.32" DefaultValue="https://outlooknetwork.example/pane/icons/icon-25.png"',
      ),
      "https://outlooknetwork.example/pane/icons/icon-25.png should be 32x32, is 25x25",
    ],
    [
      "a button without its icon of 80 px",
      with_('<bt:Image size="80" resid="Icon.80"/>', ""),
      "a ribbon button has no icon of 80 px",
    ],
    [
      "no icon for the listing",
      with_(/<HighResolutionIconUrl.*\/>/.exec(source)?.[0], ""),
      "there is no HighResolutionIconUrl",
    ],
    ["nowhere to get help", with_(/<SupportUrl.*\/>/.exec(source)?.[0], ""), "there is no SupportUrl"],
    ["too high a set", with_('MinVersion="1.5"', 'MinVersion="1.12"'), "Mailbox 1.12 is above 1.5"],
    ["more rights than it needs", with_("ReadWriteItem", "ReadWriteMailbox"), "Permissions is not ReadWriteItem"],
    [
      "no pane beside a mail that is written",
      with_("MessageComposeCommandSurface", "AppointmentOrganizerCommandSurface"),
      "there is no MessageComposeCommandSurface",
    ],
    [
      "a pane that cannot be pinned",
      with_("<SupportsPinning>true", "<SupportsPinning>false"),
      "a pane beside a mail that is read or written cannot be pinned",
    ],
    [
      "nothing on phones",
      with_("MobileMessageReadCommandSurface", "MobileLogEventAppointmentAttendee"),
      "there is no MobileMessageReadCommandSurface",
    ],
    [
      "a tab on phones",
      with_('<Group id="mobileReadGroup">', '<OfficeTab id="x"/><Group id="mobileReadGroup">'),
      "a phone knows no OfficeTab",
    ],
    [
      "a long label on phones",
      with_('id="Group.Label" DefaultValue="OutlookNetwork"', 'id="Group.Label" DefaultValue="OutlookNetwork pane"'),
      "the group's label is longer than the 16 letters of a phone",
    ],
    [
      "a version of three numbers",
      with_(/<Version>.*<\/Version>/.exec(source)?.[0], "<Version>1.2.3</Version>"),
      "Version has not four numbers",
    ],
  ])("is caught with %s", (_, xml, fault) => {
    expect(faults(xml)).toContain(fault);
  });

  it("is caught when it is no newer than the last released", () => {
    expect(faults(source, { released: "99.0.0.0" })[0]).toMatch(/is not above 99\.0\.0\.0, the last released$/);
  });

  it("is caught when the code opens a command that it does not have", () => {
    expect(faults(source, { commandIds: ["openWriting"] })).toEqual([
      'the code names the command "openWriting", which is no control',
    ]);
  });

  it.each([
    ["two runtimes", events(onSend, { runtimes: 2 }), "there is more than one Runtime"],
    ["no runtime", events(onSend, { runtimes: 0 }), "events are declared, and no Runtime for them"],
    [
      "a page that is not their runtime",
      events(onSend, { page: "Pane.Url" }),
      "the SourceLocation of the events is not their Runtime",
    ],
    [
      "an event that Outlook does not have",
      events(onSend.replace("OnMessageSend", "OnMessageSned")),
      'Outlook raises no "OnMessageSned"',
    ],
    [
      "a function that no script has",
      events(onSend.replace("onSend", "onSent")),
      'no built script associates "onSent"',
    ],
    [
      "sending that can be blocked",
      events(onSend.replace("PromptUser", "Block")),
      "SendMode is Block: while our server is away nobody could send mail",
    ],
    ["sending handled twice", events(onSend + onSend), "OnMessageSend is declared more than once"],
  ])("is caught when it declares events with %s", (_, xml, fault) => {
    expect(faults(xml, { associated: ["onSend"] })).toContain(fault);
  });

  it("that is no XML is named as such", () => {
    expect(() => readManifest(source.replace("</OfficeApp>", ""))).toThrow("Not XML");
  });
});

it("the unified manifest declares the commands, the page, the sets and the events of the other", () => {
  const pages = { privacyUrl: "https://x.example/p", termsOfUseUrl: "https://x.example/t" };
  const unified = unifiedOf(readManifest(events(onSend)), pages);
  const [extension] = unified.extensions;
  expect(extension.ribbons.map(({ contexts }) => contexts[0])).toEqual(["mailRead", "mailCompose"]);
  expect(extension.runtimes[2]).toMatchObject({
    code: { script: "https://outlooknetwork.example/pane/events.js" },
    actions: [{ id: "onSend", type: "executeFunction" }],
  });
  expect(
    extension.runtimes.slice(0, 2).map(({ code, actions }) => [code.page, actions[0].id, actions[0].pinnable]),
  ).toEqual([
    ["https://outlooknetwork.example/pane/", "readOpenPane", true],
    ["https://outlooknetwork.example/pane/", "composeOpenPane", true],
  ]);
  expect(extension.requirements.capabilities).toEqual([{ name: "Mailbox", minVersion: "1.5" }]);
  expect(extension.autoRunEvents[0].events).toEqual([
    { type: "messageSending", actionId: "onSend", options: { sendMode: "promptUser" } },
  ]);
  expect(extension.alternates[0].hide.customOfficeAddin.officeAddinId).not.toBe(unified.id);
  expect(unified.version).toBe(/<Version>(\d+\.\d+\.\d+)/.exec(source)?.[1]);
});
