// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OfficeStandIn, type StandInItem, type StandInParts } from "../../preview/officeStandIn";
import { HostError, type MailHost } from "./mailHost";
import { callOffice } from "./callOffice";
import { startOutlook } from "./outlookHost";

// As the preview gives it: the headers are fetched when they are asked for.
const unread: StandInItem = {
  id: "m1",
  internetMessageId: "<m1@univ-hospital.example>",
  conversationId: "AAQk",
  subject: "Re: ASN follow-up",
  from: { name: "Dr Amara Osei", address: "a.osei@univ-hospital.example" },
  to: [{ name: "Ines Park", address: "ines@liaison.example" }],
  cc: [],
  sentAt: "2026-11-18T09:00:05Z",
  preview: "Thank you.",
  hasAttachments: false,
  itemType: "message",
  itemClass: "IPM.Note",
};
const osei: StandInItem = {
  ...unread,
  headers: "Subject: x\r\nDate: Wed, 18 Nov 2026\r\n\t10:00:00 +0100\r\n",
};
const lind: StandInItem = { ...osei, id: "m2", internetMessageId: "<m2@registry.example>", subject: "Registry data" };

let dark = false;
let standIn: OfficeStandIn;

function install(parts: StandInParts = {}): void {
  standIn = new OfficeStandIn(parts);
  vi.stubGlobal("Office", standIn.office());
}

async function started(): Promise<MailHost> {
  const start = await startOutlook(Promise.resolve(true), { readWithinMs: 50 });
  if (!start.ok) throw new Error(start.why);
  return start.host;
}

beforeEach(() => {
  dark = false;
  vi.stubGlobal("matchMedia", () => ({ matches: dark, addEventListener: () => undefined }));
  install();
  standIn.select(osei);
});

afterEach(() => vi.unstubAllGlobals());

describe("starting", () => {
  it("says when Outlook's script cannot be loaded", async () => {
    expect(await startOutlook(Promise.resolve(false))).toEqual({ ok: false, why: "scriptBlocked" });
  });

  it("says when it is open outside Outlook", async () => {
    install({ readiness: "outside" });
    expect(await startOutlook(Promise.resolve(true))).toEqual({ ok: false, why: "outsideOutlook" });
  });

  it("does not wait for ever, neither for Outlook nor for its script", async () => {
    install({ readiness: "never" });
    expect(await startOutlook(Promise.resolve(true), { startWithinMs: 20 })).toEqual({ ok: false, why: "noAnswer" });
    const never = new Promise<boolean>(() => undefined);
    expect(await startOutlook(never, { startWithinMs: 20 })).toEqual({ ok: false, why: "noAnswer" });
  });
});

describe("the message in view", () => {
  it("is read with its people, and with the time its own Date line gives", async () => {
    const view = await (await started()).open();
    expect(view).toEqual({
      kind: "message",
      identity: "<m1@univ-hospital.example> stand-in/m1 AAQk",
      message: {
        internetMessageId: "<m1@univ-hospital.example>",
        conversationId: "AAQk",
        subject: "Re: ASN follow-up",
        from: osei.from,
        to: osei.to,
        cc: [],
        sentAt: "2026-11-18T09:00:00.000Z",
      },
    });
  });

  it("falls back to Outlook's own time when the headers are refused", async () => {
    install({ readHeaders: () => Promise.reject(new Error("no")) });
    standIn.select(unread);
    const view = await (await started()).open();
    expect(view.kind === "message" && view.message.sentAt).toBe("2026-11-18T09:00:05.000Z");
  });

  it("takes the message id from the headers when the item has none", async () => {
    standIn.select({ ...osei, internetMessageId: null, headers: "Message-ID: <found@x.example>\r\n" });
    const view = await (await started()).open();
    expect(view.kind === "message" && view.message.internetMessageId).toBe("<found@x.example>");
  });

  it("is nothing when none is chosen", async () => {
    const host = await started();
    standIn.select(null);
    expect(await host.open()).toEqual({ kind: "none" });
    expect(host.identity()).toBeNull();
  });

  it.each([
    ["IPM.Note.SMIME", "encrypted"],
    ["IPM.Note.rpmsg.Microsoft.Voicemail", "encrypted"],
    ["IPM.Schedule.Meeting.Resp.Pos", "meeting"],
    ["IPM.Schedule.Meeting.Request", "meeting"],
  ])("cannot be read when it is %s", async (itemClass, why) => {
    standIn.select({ ...osei, itemClass });
    expect(await (await started()).open()).toMatchObject({ kind: "unreadable", why });
  });

  it("can be read when it is signed in the clear", async () => {
    standIn.select({ ...osei, itemClass: "IPM.Note.SMIME.MultipartSigned" });
    expect(await (await started()).open()).toMatchObject({ kind: "message" });
  });

  it("cannot be told from others without any id", async () => {
    standIn.select({ ...osei, internetMessageId: null, headers: "" });
    expect(await (await started()).open()).toMatchObject({ kind: "unreadable", why: "noId" });
  });

  it("has no people where Outlook gives none", async () => {
    standIn.select({ ...osei, from: null, to: [] });
    const view = await (await started()).open();
    expect(view.kind === "message" && [view.message.from, view.message.to]).toEqual([null, []]);
  });
});

describe("another item coming into view", () => {
  it("is told when Outlook says so", async () => {
    const host = await started();
    const heard = vi.fn();
    host.onChanged(heard);
    standIn.select(lind);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith("told"));
  });

  it("is noticed when the person comes back, though Outlook kept silent", async () => {
    const host = await started();
    const heard = vi.fn();
    host.onChanged(heard);
    standIn.setSwitches({ suppressChangeEvent: true });
    standIn.select(lind);
    window.dispatchEvent(new Event("focus"));
    window.dispatchEvent(new Event("focus"));
    expect(heard.mock.calls).toEqual([["noticed"]]);
  });

  it("shows in the identity at once, so that no write goes out for the wrong one", async () => {
    const host = await started();
    const before = host.identity();
    standIn.setSwitches({ suppressChangeEvent: true });
    standIn.select(lind);
    expect(host.identity()).not.toBe(before);
  });

  it("makes the reading of the old one fail as changed", async () => {
    const host = await started();
    standIn.setSwitches({ latencyMs: 20 });
    const reading = host.open();
    standIn.select(lind);
    await expect(reading).rejects.toMatchObject({ code: "changed" });
  });

  it("is heard no more once listening has stopped", async () => {
    const host = await started();
    const heard = vi.fn();
    host.onChanged(heard)();
    standIn.select(lind);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).not.toHaveBeenCalled();
  });
});

describe("a call of Office.js", () => {
  it("that is never answered ends as silent", async () => {
    const host = await started();
    standIn.setSwitches({ dropCallbacks: true });
    await expect(host.open()).rejects.toMatchObject({ name: "HostError", code: "silent" });
  });

  it("that throws ends as failed", async () => {
    const throwing = callOffice(() => {
      throw new TypeError("Sys.ArgumentException");
    }, 50);
    await expect(throwing).rejects.toBeInstanceOf(HostError);
  });

  it("is answered once: what comes after the time is up changes nothing", async () => {
    let late: (result: Office.AsyncResult<string>) => void = () => undefined;
    const call = callOffice<string>((done) => {
      late = done;
    }, 5);
    await expect(call).rejects.toMatchObject({ code: "silent" });
    expect(() => late({ status: "succeeded", value: "x" } as unknown as Office.AsyncResult<string>)).not.toThrow();
  });
});

describe("the theme", () => {
  it("follows Outlook's colours", async () => {
    const host = await started();
    const heard = vi.fn();
    host.onThemeChanged(heard);
    expect(host.theme()).toBe("light");
    standIn.setDark(true);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith("dark"));
    expect(host.theme()).toBe("dark");
  });

  it("follows the system where Outlook has none to give", async () => {
    dark = true;
    const office = standIn.office();
    vi.stubGlobal("Office", { ...office, context: { ...office.context, officeTheme: undefined } });
    expect((await started()).theme()).toBe("dark");
  });
});
