// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { lind, osei, outlookInHand, unread } from "../../test/outlookInHand";
import { startOutlook } from "./outlookHost";

const at = outlookInHand();

describe("starting", () => {
  it("says when Outlook's script cannot be loaded", async () => {
    expect(await startOutlook(Promise.resolve(false))).toEqual({ ok: false, why: "scriptBlocked" });
  });

  it("says when it is open outside Outlook", async () => {
    at.install({ readiness: "outside" });
    expect(await startOutlook(Promise.resolve(true))).toEqual({ ok: false, why: "outsideOutlook" });
  });

  it("does not wait for ever, neither for Outlook nor for its script", async () => {
    at.install({ readiness: "never" });
    expect(await startOutlook(Promise.resolve(true), { startWithinMs: 20 })).toEqual({ ok: false, why: "noAnswer" });
    const never = new Promise<boolean>(() => undefined);
    expect(await startOutlook(never, { startWithinMs: 20 })).toEqual({ ok: false, why: "noAnswer" });
  });
});

describe("the message in view", () => {
  it("is read with its people, and with the time its own Date line gives", async () => {
    const view = await (await at.started()).open();
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
    at.install({ readHeaders: () => Promise.reject(new Error("no")) });
    at.standIn.select(unread);
    const view = await (await at.started()).open();
    expect(view.kind === "message" && view.message.sentAt).toBe("2026-11-18T09:00:05.000Z");
  });

  it("takes the message id from the headers when the item has none", async () => {
    at.standIn.select({ ...osei, internetMessageId: null, headers: "Message-ID: <found@x.example>\r\n" });
    const view = await (await at.started()).open();
    expect(view.kind === "message" && view.message.internetMessageId).toBe("<found@x.example>");
  });

  it("is nothing when none is chosen", async () => {
    const host = await at.started();
    at.standIn.select(null);
    expect(await host.open()).toEqual({ kind: "none" });
    expect(host.identity()).toBeNull();
  });

  it.each([
    ["IPM.Note.SMIME", "encrypted"],
    ["IPM.Note.rpmsg.Microsoft.Voicemail", "encrypted"],
  ])("cannot be read when it is %s", async (itemClass, why) => {
    at.standIn.select({ ...osei, itemClass });
    expect(await (await at.started()).open()).toMatchObject({ kind: "unreadable", why });
  });

  it.each(["web", "phone", "onPremises"] as const)(
    "that was in view is opened again in a %s client where it can be",
    async (client) => {
      const onOpen = vi.fn();
      at.install({ client, onOpen });
      at.standIn.select(osei);
      const host = await at.started();
      await host.open();
      const isPhone = client === "phone";
      expect(host.opening(osei.internetMessageId ?? "")).toBe(isPhone ? "never" : "inView");
      at.standIn.select(lind);
      await host.open();
      expect(host.opening("<never@seen.example>")).toBe(isPhone ? "never" : "unseen");
      await expect(host.show("<never@seen.example>")).rejects.toMatchObject({ code: "failed" });
      expect(host.opening("m1@univ-hospital.example")).toBe(isPhone ? "never" : "can");
      if (isPhone) return;
      await host.show("m1@univ-hospital.example");
      expect(onOpen).toHaveBeenCalledExactlyOnceWith("m1");
    },
  );

  it("cannot be read when it was opened from a file, and is in no mailbox", async () => {
    at.standIn.setSwitches({ kind: "file" });
    expect(await (await at.started()).open()).toMatchObject({ kind: "unreadable", why: "file" });
  });

  it("is read without its lines in a client that has none to give", async () => {
    at.install({ client: "phone" });
    at.standIn.select(osei);
    const view = await (await at.started()).open();
    expect(view.kind === "message" && view.message.sentAt).toBe("2026-11-18T09:00:05.000Z");
  });

  it("can be read when it is signed in the clear", async () => {
    at.standIn.select({ ...osei, itemClass: "IPM.Note.SMIME.MultipartSigned" });
    expect(await (await at.started()).open()).toMatchObject({ kind: "message" });
  });

  it("cannot be told from others without any id", async () => {
    at.standIn.select({ ...osei, internetMessageId: null, headers: "" });
    expect(await (await at.started()).open()).toMatchObject({ kind: "unreadable", why: "noId" });
  });

  it("fails as silent when Outlook never answers", async () => {
    const host = await at.started();
    at.standIn.setSwitches({ dropCallbacks: true });
    await expect(host.open()).rejects.toMatchObject({ name: "HostError", code: "silent" });
  });

  it("has no people where Outlook gives none", async () => {
    at.standIn.select({ ...osei, from: null, to: [] });
    const view = await (await at.started()).open();
    expect(view.kind === "message" && [view.message.from, view.message.to]).toEqual([null, []]);
  });
});

describe("another item coming into view", () => {
  it("is told when Outlook says so", async () => {
    const host = await at.started();
    const heard = vi.fn();
    host.onChanged(heard);
    at.standIn.select(lind);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith("told"));
  });

  it("is noticed when the person comes back, though Outlook kept silent", async () => {
    const host = await at.started();
    const heard = vi.fn();
    host.onChanged(heard);
    at.standIn.setSwitches({ suppressChangeEvent: true });
    at.standIn.select(lind);
    window.dispatchEvent(new Event("focus"));
    window.dispatchEvent(new Event("focus"));
    expect(heard.mock.calls).toEqual([["noticed"]]);
  });

  it.each(["pointerdown", "keydown"])("is noticed by %s, before that does anything on the old one", async (act) => {
    const host = await at.started();
    const heard = vi.fn();
    host.onChanged(heard);
    at.standIn.setSwitches({ suppressChangeEvent: true });
    at.standIn.select(lind);
    document.dispatchEvent(new Event(act));
    expect(heard.mock.calls).toEqual([["noticed"]]);
  });

  it("takes no answer about the old one, however late that comes", async () => {
    const host = await at.started();
    at.standIn.setSwitches({ latencyMs: 20, oldAnswers: true });
    const reading = host.open();
    at.standIn.select(lind);
    await expect(reading).rejects.toMatchObject({ code: "changed" });
  });

  it("shows in the identity at once, so that no write goes out for the wrong one", async () => {
    const host = await at.started();
    const before = host.identity();
    at.standIn.setSwitches({ suppressChangeEvent: true });
    at.standIn.select(lind);
    expect(host.identity()).not.toBe(before);
  });

  it("makes the reading of the old one fail as changed", async () => {
    const host = await at.started();
    at.standIn.setSwitches({ latencyMs: 20 });
    const reading = host.open();
    at.standIn.select(lind);
    await expect(reading).rejects.toMatchObject({ code: "changed" });
  });

  it("is heard no more once listening has stopped", async () => {
    const host = await at.started();
    const heard = vi.fn();
    host.onChanged(heard)();
    at.standIn.select(lind);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).not.toHaveBeenCalled();
  });
});

describe("the way out of the pane", () => {
  it("is the pane's own to offer on a phone, and Outlook's elsewhere", async () => {
    const onClose = vi.fn();
    at.install({ client: "phone", onClose });
    (await at.started()).close?.();
    expect(onClose).toHaveBeenCalledOnce();
    at.install();
    expect((await at.started()).close).toBeNull();
  });
});

describe("the theme", () => {
  it("follows Outlook's colours", async () => {
    const host = await at.started();
    const heard = vi.fn();
    host.onThemeChanged(heard);
    expect(host.theme()).toBe("light");
    at.standIn.setDark(true);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith("dark"));
    expect(host.theme()).toBe("dark");
  });

  it("follows the system where Outlook has none to give", async () => {
    at.dark = true;
    const office = at.standIn.office();
    vi.stubGlobal("Office", { ...office, context: { ...office.context, officeTheme: undefined } });
    expect((await at.started()).theme()).toBe("dark");
  });
});

describe("the language", () => {
  it("is the one that Outlook is shown in, and null where it does not tell", async () => {
    expect((await at.started()).language).toBe("en-GB");
    const office = at.standIn.office();
    vi.stubGlobal("Office", { ...office, context: { ...office.context, displayLanguage: undefined } });
    expect((await at.started()).language).toBeNull();
  });
});
