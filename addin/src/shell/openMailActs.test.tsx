// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import { good, lindView, paneInHand } from "../../test/paneInHand";
import { card, item, receipt } from "../../test/samples";

const at = paneInHand();

describe("a write", () => {
  it("does not go out when another mail is in view, and the pane turns to that one and says so", async () => {
    at.host.change(lindView, "unnoticed");

    await act(async () => at.pane.acts.log("upToThisMessage"));

    expect(at.api.log).not.toHaveBeenCalled();
    expect(at.pane.state.mail).toMatchObject({ at: "shown", identity: "b" });
    expect(at.pane.state.notice?.text).toBe("The mail changed. Now showing “Registry data”.");
  });

  it.each(["addContact", "changeContact", "undoContact", "undoLog", "chooseThread", "undoThreadChoice"] as const)(
    "%s asks the same first",
    async (name) => {
      at.host.change(lindView, "unnoticed");
      const { acts } = at.pane;
      await act(async () => {
        if (name === "addContact") await acts.addContact({ ...card });
        if (name === "changeContact") await acts.changeContact("c1", { ...card });
        if (name === "undoContact") acts.undoContact("c1", "x");
        if (name === "undoLog") acts.undoLog("l1");
        if (name === "chooseThread") await acts.chooseThread({ kind: "begins", messageId: "m1" });
        if (name === "undoThreadChoice") await acts.undoThreadChoice("k1");
      });

      expect(
        [
          at.api.createContact,
          at.api.changeContact,
          at.api.undoContact,
          at.api.undoLog,
          at.api.chooseThread,
          at.api.undoThreadChoice,
        ].flatMap((call) => call.mock.calls),
      ).toEqual([]);
      expect(at.pane.state.mail).toMatchObject({ identity: "b" });
    },
  );

  it("does not go out when no mail is in view any more", async () => {
    at.host.change({ kind: "none" }, "unnoticed");
    await act(async () => at.pane.acts.log("upToThisMessage"));
    expect(at.api.log).not.toHaveBeenCalled();
    expect(at.pane.state.mail).toEqual({ at: "empty" });
  });

  it("goes out once for two quick presses", async () => {
    await act(async () => {
      at.pane.acts.log("upToThisMessage");
      at.pane.acts.log("upToThisMessage");
    });
    expect(at.api.log).toHaveBeenCalledTimes(1);
    expect(at.api.log).toHaveBeenCalledWith({ item, scope: "upToThisMessage" });
  });

  it("is followed by what the server says is logged", async () => {
    await act(async () => at.pane.acts.log("upToThisMessage"));
    expect(at.api.context).toHaveBeenCalledTimes(2);
    expect(at.pane.state).toMatchObject({ busy: null, receipt, notice: { undo: "log" } });

    await act(async () => at.pane.acts.undoLog("l1"));
    expect(at.api.undoLog).toHaveBeenCalledWith("l1");
    expect(at.pane.state.receipt).toBeNull();
  });

  it("says in a sentence why it was refused, and can be tried again", async () => {
    const problem = { code: "thread.nothing-to-log", detail: "", facts: {} };
    at.api.log.mockReturnValueOnce(Promise.resolve({ ok: false, problem }) as never);
    await act(async () => at.pane.acts.log("upToThisMessage"));
    expect(at.pane.state).toMatchObject({ busy: null, notice: { intent: "error" } });

    await act(async () => at.pane.acts.log("upToThisMessage"));
    expect(at.pane.state.notice?.intent).toBe("success");
  });
});

describe("any other change", () => {
  const said = { intent: "success" as const, text: "Done.", undo: { write: () => good(undefined), text: "Not done." } };

  it("asks the same first, and is not said when another mail had come", async () => {
    const change = vi.fn(() => good(undefined));
    at.host.change(lindView, "unnoticed");

    await act(async () => void (await at.pane.acts.change(change, () => said)));

    expect(change).not.toHaveBeenCalled();
    expect(at.pane.state.notice?.text).not.toBe("Done.");
  });

  it("is said once the card was asked for again, and can be taken back", async () => {
    await act(
      async () =>
        void (await at.pane.acts.change(
          () => good(undefined),
          () => said,
        )),
    );
    expect(at.pane.state.notice).toEqual(said);
    expect(at.api.context).toHaveBeenCalledTimes(2);

    await act(async () => at.pane.acts.takeBack(said.undo));

    expect(at.pane.state.notice).toEqual({ intent: "info", text: "Not done.", undo: null });
    expect(at.api.context).toHaveBeenCalledTimes(3);
  });

  it("that cannot be taken back any more says why", async () => {
    const problem = { code: "contact.changed-since-merge", detail: "It was changed since.", facts: {} };

    await act(async () =>
      at.pane.acts.takeBack({ write: () => Promise.resolve({ ok: false, problem }), text: "Not done." }),
    );

    expect(at.pane.state.notice).toEqual({ intent: "error", text: "It was changed since.", undo: null });
  });
});

describe("a choice about threads", () => {
  it("shows the threads as they are then, and is taken back from its notice", async () => {
    await act(async () => at.pane.acts.chooseThread({ kind: "begins", messageId: "m1" }));
    expect(at.api.context).toHaveBeenCalledTimes(2);
    expect(at.pane.state.notice?.intent).toBe("success");
    const undo = at.pane.state.notice?.undo;
    if (undo == null || undo === "log" || !("write" in undo)) throw new Error("The notice offers no way back.");

    await act(async () => at.pane.acts.takeBack(undo));
    expect(at.api.undoThreadChoice).toHaveBeenCalledWith("k1");
    expect(at.api.context).toHaveBeenCalledTimes(3);
    expect(at.pane.state.notice).toMatchObject({ intent: "info", undo: null });
  });

  it("that is refused is told in a sentence, and nothing is read again", async () => {
    const problem = { code: "thread.together-already", detail: "", facts: {} };
    at.api.chooseThread.mockImplementation(() => Promise.resolve({ ok: false, problem }) as never);

    await act(async () => at.pane.acts.chooseThread({ kind: "joins", messageId: "m1", withMessageId: "m2" }));

    expect(at.pane.state.notice?.text).toBe("This message is in the thread in view already.");
    expect(at.api.context).toHaveBeenCalledTimes(1);
  });
});

describe("a contact that is taken back", () => {
  it("is asked about no more before it goes, and again when it has to stay", async () => {
    let atTheRequest: string | null = null;
    const problem = { code: "contact.has-history", detail: "", facts: {} };
    at.api.undoContact.mockImplementation(() => {
      atTheRequest = at.pane.state.leaving;
      return Promise.resolve({ ok: false, problem }) as never;
    });

    await act(async () => at.pane.acts.undoContact("c1", "Amara Osei"));

    expect(atTheRequest).toBe("c1");
    expect(at.pane.state.leaving).toBeNull();
  });
});
