// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { good, lindContext, lindView, paneInHand } from "../../test/paneInHand";
import { context, item, receipt } from "../../test/samples";
import type { Result } from "../api/problem";
import type { PaneContext } from "../api/wire";
import { HostError } from "../host/mailHost";

const at = paneInHand();

describe("another mail", () => {
  it("replaces the first, whose late answer is dropped", async () => {
    let answerLate: (result: Result<PaneContext>) => void = () => undefined;
    at.api.context.mockReturnValueOnce(
      new Promise((resolve) => {
        answerLate = resolve;
      }),
    );
    await act(async () => at.pane.acts.reload());
    await act(async () => at.host.change(lindView, "told"));
    await act(async () => answerLate({ ok: true, value: context }));

    expect(at.pane.state.mail).toMatchObject({ identity: "b", context: lindContext });
    expect(at.pane.state.notice).toBeNull();
  });

  it("that comes while a log is under way keeps the log's confirmation off its card", async () => {
    let answerLate: (result: Result<typeof receipt>) => void = () => undefined;
    at.api.log.mockReturnValueOnce(
      new Promise((resolve) => {
        answerLate = resolve;
      }),
    );
    await act(async () => at.pane.acts.log("upToThisMessage"));
    await act(async () => at.host.change(lindView, "told"));
    await act(async () => answerLate({ ok: true, value: receipt }));

    expect(at.pane.state).toMatchObject({ receipt: null, notice: null, busy: null, mail: { identity: "b" } });
    await act(async () => at.pane.acts.log("upToThisMessage"));
    expect(at.api.log).toHaveBeenCalledTimes(2);
  });

  it("is announced when Outlook had kept silent about it", async () => {
    await act(async () => at.host.change(lindView, "noticed"));
    expect(at.pane.state.notice?.text).toContain("The mail changed.");
  });
});

it("shows the newest it asked for, in whatever order the answers come", async () => {
  let answerLate: (answer: Result<PaneContext>) => void = () => undefined;
  const late = new Promise<Result<PaneContext>>((resolve) => {
    answerLate = resolve;
  });
  const fresh: PaneContext = { ...context, counterpart: null };
  at.api.context.mockImplementationOnce(() => late).mockImplementationOnce(() => good(fresh));
  await act(async () => at.pane.acts.askAgain(null));
  await act(async () => at.pane.acts.askAgain(null));
  await act(async () => answerLate({ ok: true, value: context }));
  expect(at.pane.state.mail).toMatchObject({ at: "shown", context: { counterpart: null } });
});

describe("a host that fails", () => {
  it("gives a problem with a way to retry", async () => {
    at.host.failing = new HostError("silent", "");
    await act(async () => at.pane.acts.reload());
    expect(at.pane.state.mail).toMatchObject({ at: "failed", problem: { code: "host.silent" } });

    at.host.failing = null;
    await act(async () => at.pane.acts.reload());
    expect(at.pane.state.mail.at).toBe("shown");
  });

  it("is asked again when the item changed while it was read, but not for ever", async () => {
    at.host.failing = new HostError("changed", "");
    at.host.open.mockClear();
    await act(async () => at.pane.acts.reload());
    expect(at.host.open).toHaveBeenCalledTimes(5);
    expect(at.pane.state.mail).toMatchObject({ at: "failed", problem: { code: "host.changed" } });
  });
});

describe("a mail that is being written", () => {
  const draft = { inReplyTo: null, subject: "", to: [], cc: [], bcc: [] };
  beforeEach(async () => {
    await act(async () =>
      at.host.change({ kind: "draft", identity: "draft 1", draft, conversationId: null, form: null }, "told"),
    );
  });

  it("is shown, and again when its people changed, without the service being asked for an item", async () => {
    const asked = at.api.context.mock.calls.length;
    expect(at.pane.state.mail).toEqual({ at: "draft", identity: "draft 1", draft, conversationId: null, form: null });
    const readdressed = { ...draft, to: [{ name: "", address: "a@x.example" }] };
    at.host.view = { kind: "draft", identity: "draft 1", draft: readdressed, conversationId: null, form: null };
    await act(async () => at.host.readdressed());
    expect(at.pane.state.mail).toMatchObject({ draft: readdressed });
    expect(at.api.context).toHaveBeenCalledTimes(asked);
  });

  it("is written into, and nothing of it can be logged", async () => {
    await act(async () => at.pane.acts.writeDraft({ kind: "subject", text: "x" }, "Done."));
    expect(at.host.write).toHaveBeenCalledWith("draft 1", { kind: "subject", text: "x" });
    expect(at.pane.state.notice?.text).toBe("Done.");
    await act(async () => at.pane.acts.log("upToThisMessage"));
    expect(at.api.log).not.toHaveBeenCalled();
  });

  it("that Outlook does not take words for says so in a sentence", async () => {
    at.host.write.mockImplementationOnce(() => Promise.reject(new HostError("silent", "")));
    await act(async () => at.pane.acts.writeDraft({ kind: "subject", text: "x" }, "Done."));
    expect(at.pane.state.notice).toMatchObject({
      intent: "error",
      text: expect.stringContaining("did not answer") as string,
    });
  });
});

describe("a thread whose further mails log themselves", () => {
  const byChoice = { ...receipt, logged: { ...receipt.logged, chosenAt: "2026-11-18T09:14:00Z" } };
  const turnTo = (mayLogItself: boolean) => {
    at.api.context.mockImplementation(() => good({ ...context, item: { ...context.item, mayLogItself } }));
    return act(async () => at.host.change({ kind: "message", identity: "c", message: item }, "told"));
  };

  it("logs a mail that comes into view and may belong to it, and says so with the way back", async () => {
    at.api.logByChoice.mockImplementation(() => good(byChoice));

    await turnTo(true);

    expect(at.api.logByChoice).toHaveBeenCalledExactlyOnceWith(item);
    expect(at.pane.state.notice).toEqual({
      intent: "success",
      text: "Logged by itself, as you chose for this thread.",
      undo: "log",
    });
  });

  it("asks for no other mail, and says nothing where the mail belongs elsewhere", async () => {
    await turnTo(false);
    expect(at.api.logByChoice).not.toHaveBeenCalled();

    await turnTo(true);
    expect(at.api.logByChoice).toHaveBeenCalledOnce();
    expect(at.pane.state.notice).toBeNull();
  });

  it("says why a mail was not logged by itself", async () => {
    at.api.logByChoice.mockImplementation(() =>
      Promise.resolve({ ok: false, problem: { code: "network.unreachable", detail: "", facts: {} } }),
    );

    await turnTo(true);

    expect(at.pane.state.notice).toMatchObject({ intent: "error" });
    expect(at.pane.state.notice?.text).toContain("This mail was not logged by itself.");
  });

  it("is begun with the way back and ended without one", async () => {
    await act(async () => at.pane.acts.setLogChoice("t1", true));
    expect(at.api.chooseLogging).toHaveBeenCalledWith("t1");
    expect(at.pane.state.notice?.intent).toBe("success");

    await act(async () => {
      const undo = at.pane.state.notice?.undo;
      if (undo !== null && typeof undo === "object" && "write" in undo) at.pane.acts.takeBack(undo);
    });
    expect(at.api.endLogChoice).toHaveBeenCalledExactlyOnceWith("t1");

    await act(async () => at.pane.acts.setLogChoice("t1", false));
    expect(at.pane.state.notice).toMatchObject({ intent: "info", undo: null });
  });
});
