import { describe, expect, it } from "vitest";
import { card, context, item, mark, receipt, thread } from "../../test/samples";
import type { PaneContext, ThreadView } from "../api/wire";
import { loggingOf, next, type PaneState, start } from "./openMail";

const arrived = { type: "arrived", identity: "a", item, context } as const;
const opened = (generation: number, owesWord = false) => next(start, { type: "opening", generation, owesWord });
const shown = next(opened(1), { ...arrived, generation: 1 });
const withThread = (more: Partial<ThreadView>): PaneContext => ({ ...context, thread: { ...thread, ...more } });

describe("the mail in view", () => {
  it("drops an answer that belongs to an older item", () => {
    const second = next(shown, { type: "opening", generation: 2, owesWord: false });
    expect(next(second, { ...arrived, generation: 1 })).toBe(second);
    expect(next(second, { type: "logged", generation: 1, receipt })).toBe(second);
    expect(
      next(second, { type: "failed", generation: 1, problem: { code: "x", detail: "", facts: {} }, item: null }),
    ).toBe(second);
  });

  it("takes everything of the old item away before the new one comes", () => {
    const logged = next(shown, { type: "logged", generation: 1, receipt });
    const second = next(logged, { type: "opening", generation: 2, owesWord: false });
    expect(second).toEqual({ ...start, generation: 2 });
  });

  it("says that the mail changed when the person was not told, whatever comes into view", () => {
    expect(next(opened(1, true), { ...arrived, generation: 1 }).notice?.text).toBe(
      "The mail changed. Now showing Dr Amara Osei.",
    );
    expect(next(opened(1, true), { type: "empty", generation: 1 }).notice?.text).toContain("The mail changed.");
    const unreadable = next(opened(1, true), { type: "unreadable", generation: 1, why: "encrypted" });
    expect(unreadable.notice?.text).toContain("The mail changed.");
  });

  it("keeps owing that word when yet another item comes before it was said", () => {
    const again = next(opened(1, true), { type: "opening", generation: 2, owesWord: false });
    expect(next(again, { ...arrived, generation: 2 }).notice?.text).toContain("The mail changed.");
  });

  it("says nothing when Outlook told of the change itself", () => {
    expect(shown.notice).toBeNull();
  });
});

describe("after a log", () => {
  it("names the person and offers to take it back", () => {
    const { notice } = next(shown, { type: "logged", generation: 1, receipt });
    expect(notice).toEqual({ intent: "success", text: "Thread logged to Dr Amara Osei.", undo: "log" });
  });

  it("counts several people", () => {
    const two = { ...receipt, contacts: [...receipt.contacts, { id: "c2", name: "Tomas Lind" }] };
    expect(next(shown, { type: "logged", generation: 1, receipt: two }).notice?.text).toBe(
      "Thread logged to 2 people.",
    );
  });

  it("says so when nobody on the thread is a contact", () => {
    const nobody = { ...receipt, contacts: [] };
    expect(next(shown, { type: "logged", generation: 1, receipt: nobody }).notice).toEqual({
      intent: "success",
      text: "Thread logged. Nobody on it is in your network yet.",
      undo: "log",
    });
  });

  it("says so when there was nothing new, and offers no undo", () => {
    const nothing = { ...receipt, logId: null, newlyLogged: 0 };
    const { notice } = next(shown, { type: "logged", generation: 1, receipt: nothing });
    expect(notice).toEqual({ intent: "info", text: "This was logged already. Nothing was added.", undo: null });
  });

  it("leaves the button free again after a refusal", () => {
    const acting: PaneState = next(shown, { type: "acting", act: "log" });
    expect(acting.busy).toBe("log");
    expect(next(acting, { type: "refused", generation: 1, problemText: "No.", signIn: false }).busy).toBeNull();
  });
});

describe("a contact made beside the mail", () => {
  const added = next(shown, { type: "added", generation: 1, contact: card });

  it("is told with the way back, and remembered until it is taken back", () => {
    expect(added.notice).toEqual({
      intent: "success",
      text: "Dr Amara Osei is in your network now.",
      undo: { contactId: card.id, name: card.name },
    });
    expect(added.added).toEqual([{ id: card.id, addresses: card.addresses }]);

    const back = next(added, { type: "takenBack", generation: 1, contactId: card.id, name: card.name });
    expect(back.added).toEqual([]);
    expect(back.notice?.text).toBe("Dr Amara Osei is not in your network any more.");
  });

  it("belongs to its mail alone", () => {
    expect(next(added, { type: "opening", generation: 2, owesWord: false }).added).toEqual([]);
  });
});

describe("what can be logged", () => {
  it("offers the thread when nothing of it is logged, and when nothing of it is stored", () => {
    expect(loggingOf(context).offer).toEqual({ scope: "upToThisMessage", label: "Log thread" });
    expect(loggingOf({ ...context, thread: null }).offer?.label).toBe("Log thread");
  });

  it("shows the lasting mark and offers the rest once this message is logged", () => {
    const logging = loggingOf(withThread({ linked: true, openMessageLogged: true, loggedCount: 4, logged: mark }));
    expect(logging.mark).toEqual({ logged: mark, count: "4 of 6 messages" });
    expect(logging.offer).toEqual({ scope: "wholeThread", label: "Log the remaining 2" });
  });

  it("offers nothing when everything that can be logged is", () => {
    const all = withThread({ linked: true, openMessageLogged: true, loggedCount: 5, loggableCount: 5, logged: mark });
    expect(loggingOf(all).offer).toBeNull();
  });

  it("offers this message when the thread is linked without it", () => {
    const linked = loggingOf(withThread({ linked: true, loggedCount: 4, logged: mark }));
    expect(linked.linked).toBe(true);
    expect(linked.offer).toEqual({ scope: "upToThisMessage", label: "Log this message" });
  });

  it("offers no log of an item that is never logged, and says why", () => {
    const never = { ...context, item: { ...context.item, mayLog: false, whyNot: "Only colleagues are on this mail." } };
    expect(loggingOf(never)).toMatchObject({ offer: null, whyNot: "Only colleagues are on this mail." });
  });
});
