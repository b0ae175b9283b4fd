// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { card, context, item, receipt } from "../../test/samples";
import type { Result } from "../api/problem";
import type { PaneContext } from "../api/wire";
import type { Change, InView, MailHost } from "../host/mailHost";
import { HostError } from "../host/mailHost";
import { useOpenMail } from "./useOpenMail";

type Pane = ReturnType<typeof useOpenMail>;

// A mailbox in the hand of the test.
function fakeHost() {
  const listeners = new Set<(how: Change) => void>();
  const host = {
    view: { kind: "message", identity: "a", message: item } as InView,
    failing: null as HostError | null,
    open: vi.fn(() => (host.failing === null ? Promise.resolve(host.view) : Promise.reject(host.failing))),
    identity: () => (host.view.kind === "none" ? null : host.view.identity),
    onChanged: (listener: (how: Change) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readdressed: (): void => undefined,
    onRecipientsChanged: (listener: () => void) => {
      host.readdressed = listener;
      return () => undefined;
    },
    write: vi.fn(() => Promise.resolve()),
    theme: () => "light" as const,
    onThemeChanged: () => () => undefined,
    change: (view: InView, how: Change | "unnoticed") => {
      host.view = view;
      if (how !== "unnoticed") for (const listener of listeners) listener(how);
    },
  };
  return host satisfies MailHost;
}

const good = <T,>(value: T): Promise<Result<T>> => Promise.resolve({ ok: true, value });
const lindView: InView = { kind: "message", identity: "b", message: { ...item, subject: "Registry data" } };
const lindContext: PaneContext = {
  ...context,
  counterpart: null,
  item: { ...context.item, subject: "Registry data" },
};

function fakeApi() {
  return {
    context: vi.fn((open: { subject: string }) => good(open.subject === "Registry data" ? lindContext : context)),
    log: vi.fn(() => good(receipt)),
    undoLog: vi.fn(() => good(undefined)),
    createContact: vi.fn(() => good(card)),
    changeContact: vi.fn(() => good(card)),
    undoContact: vi.fn(() => good(undefined)),
    chooseThread: vi.fn(() => good({ choiceId: "k1", threadIds: ["t2"] })),
    undoThreadChoice: vi.fn(() => good({ choiceId: "k1", threadIds: ["t1"] })),
  };
}

let root: Root;
let pane: Pane;
let host: ReturnType<typeof fakeHost>;
let api: ReturnType<typeof fakeApi>;
const outbox = { add: vi.fn(() => Promise.resolve()) };

beforeEach(async () => {
  outbox.add.mockClear();
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  host = fakeHost();
  api = fakeApi();
  const Probe = () => {
    pane = useOpenMail(host, api, outbox);
    return null;
  };
  root = createRoot(document.createElement("div"));
  await act(async () => root.render(<Probe />));
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

describe("a write", () => {
  it("does not go out when another mail is in view, and the pane turns to that one and says so", async () => {
    host.change(lindView, "unnoticed");

    await act(async () => pane.acts.log("upToThisMessage"));

    expect(api.log).not.toHaveBeenCalled();
    expect(pane.state.mail).toMatchObject({ at: "shown", identity: "b" });
    expect(pane.state.notice?.text).toBe("The mail changed. Now showing “Registry data”.");
  });

  it.each(["addContact", "changeContact", "undoContact", "undoLog", "chooseThread", "undoThreadChoice"] as const)(
    "%s asks the same first",
    async (name) => {
      host.change(lindView, "unnoticed");
      const { acts } = pane;
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
          api.createContact,
          api.changeContact,
          api.undoContact,
          api.undoLog,
          api.chooseThread,
          api.undoThreadChoice,
        ].flatMap((call) => call.mock.calls),
      ).toEqual([]);
      expect(pane.state.mail).toMatchObject({ identity: "b" });
    },
  );

  it("does not go out when no mail is in view any more", async () => {
    host.change({ kind: "none" }, "unnoticed");
    await act(async () => pane.acts.log("upToThisMessage"));
    expect(api.log).not.toHaveBeenCalled();
    expect(pane.state.mail).toEqual({ at: "empty" });
  });

  it("goes out once for two quick presses", async () => {
    await act(async () => {
      pane.acts.log("upToThisMessage");
      pane.acts.log("upToThisMessage");
    });
    expect(api.log).toHaveBeenCalledTimes(1);
    expect(api.log).toHaveBeenCalledWith({ item, scope: "upToThisMessage" });
  });

  it("is followed by what the server says is logged", async () => {
    await act(async () => pane.acts.log("upToThisMessage"));
    expect(api.context).toHaveBeenCalledTimes(2);
    expect(pane.state).toMatchObject({ busy: null, receipt, notice: { undo: "log" } });

    await act(async () => pane.acts.undoLog("l1"));
    expect(api.undoLog).toHaveBeenCalledWith("l1");
    expect(pane.state.receipt).toBeNull();
  });

  it("says in a sentence why it was refused, and can be tried again", async () => {
    const problem = { code: "thread.nothing-to-log", detail: "", facts: {} };
    api.log.mockReturnValueOnce(Promise.resolve({ ok: false, problem }) as never);
    await act(async () => pane.acts.log("upToThisMessage"));
    expect(pane.state).toMatchObject({ busy: null, notice: { intent: "error" } });

    await act(async () => pane.acts.log("upToThisMessage"));
    expect(pane.state.notice?.intent).toBe("success");
  });
});

const away: Result<never> = { ok: false, problem: { code: "network.unreachable", detail: "", facts: {} } };

describe("a service that is away", () => {
  it("keeps the log for later and says so", async () => {
    api.log.mockImplementationOnce(() => Promise.resolve(away));
    await act(async () => pane.acts.log("upToThisMessage"));
    expect(outbox.add).toHaveBeenCalledExactlyOnceWith(item, "upToThisMessage", expect.any(Date));
    expect(pane.state).toMatchObject({ busy: null, notice: { intent: "info" } });
  });

  it("lets a mail be logged whose card it could not give, and shows the card once what waited was sent", async () => {
    api.context.mockImplementationOnce(() => Promise.resolve(away));
    api.log.mockImplementationOnce(() => Promise.resolve(away));
    await act(async () => pane.acts.reload());
    expect(pane.state.mail.at).toBe("failed");
    await act(async () => pane.acts.log("upToThisMessage"));
    expect(outbox.add).toHaveBeenCalledOnce();
    await act(async () => pane.acts.drained({ intent: "success", text: "What waited is logged now.", undo: null }));
    expect(pane.state.mail.at).toBe("shown");
    expect(pane.state.notice?.text).toBe("What waited is logged now.");
  });
});

describe("a mail that is being written", () => {
  const draft = { inReplyTo: null, subject: "", to: [], cc: [], bcc: [] };
  beforeEach(async () => {
    await act(async () => host.change({ kind: "draft", identity: "draft 1", draft }, "told"));
  });

  it("is shown, and again when its people changed, without the service being asked for an item", async () => {
    const asked = api.context.mock.calls.length;
    expect(pane.state.mail).toEqual({ at: "draft", identity: "draft 1", draft });
    const readdressed = { ...draft, to: [{ name: "", address: "a@x.example" }] };
    host.view = { kind: "draft", identity: "draft 1", draft: readdressed };
    await act(async () => host.readdressed());
    expect(pane.state.mail).toMatchObject({ draft: readdressed });
    expect(api.context).toHaveBeenCalledTimes(asked);
  });

  it("is written into, and nothing of it can be logged", async () => {
    await act(async () => pane.acts.writeDraft({ kind: "subject", text: "x" }, "Done."));
    expect(host.write).toHaveBeenCalledWith("draft 1", { kind: "subject", text: "x" });
    expect(pane.state.notice?.text).toBe("Done.");
    await act(async () => pane.acts.log("upToThisMessage"));
    expect(api.log).not.toHaveBeenCalled();
  });

  it("that Outlook does not take words for says so in a sentence", async () => {
    host.write.mockImplementationOnce(() => Promise.reject(new HostError("silent", "")));
    await act(async () => pane.acts.writeDraft({ kind: "subject", text: "x" }, "Done."));
    expect(pane.state.notice).toMatchObject({
      intent: "error",
      text: expect.stringContaining("did not answer") as string,
    });
  });
});

describe("any other change", () => {
  const said = { intent: "success" as const, text: "Done.", undo: { write: () => good(undefined), text: "Not done." } };

  it("asks the same first, and is not said when another mail had come", async () => {
    const change = vi.fn(() => good(undefined));
    host.change(lindView, "unnoticed");

    await act(async () => void (await pane.acts.change(change, () => said)));

    expect(change).not.toHaveBeenCalled();
    expect(pane.state.notice?.text).not.toBe("Done.");
  });

  it("is said once the card was asked for again, and can be taken back", async () => {
    await act(
      async () =>
        void (await pane.acts.change(
          () => good(undefined),
          () => said,
        )),
    );
    expect(pane.state.notice).toEqual(said);
    expect(api.context).toHaveBeenCalledTimes(2);

    await act(async () => pane.acts.takeBack(said.undo));

    expect(pane.state.notice).toEqual({ intent: "info", text: "Not done.", undo: null });
    expect(api.context).toHaveBeenCalledTimes(3);
  });

  it("that cannot be taken back any more says why", async () => {
    const problem = { code: "contact.changed-since-merge", detail: "It was changed since.", facts: {} };

    await act(async () =>
      pane.acts.takeBack({ write: () => Promise.resolve({ ok: false, problem }), text: "Not done." }),
    );

    expect(pane.state.notice).toEqual({ intent: "error", text: "It was changed since.", undo: null });
  });
});

describe("another mail", () => {
  it("replaces the first, whose late answer is dropped", async () => {
    let answerLate: (result: Result<PaneContext>) => void = () => undefined;
    api.context.mockReturnValueOnce(
      new Promise((resolve) => {
        answerLate = resolve;
      }),
    );
    await act(async () => pane.acts.reload());
    await act(async () => host.change(lindView, "told"));
    await act(async () => answerLate({ ok: true, value: context }));

    expect(pane.state.mail).toMatchObject({ identity: "b", context: lindContext });
    expect(pane.state.notice).toBeNull();
  });

  it("that comes while a log is under way keeps the log's confirmation off its card", async () => {
    let answerLate: (result: Result<typeof receipt>) => void = () => undefined;
    api.log.mockReturnValueOnce(
      new Promise((resolve) => {
        answerLate = resolve;
      }),
    );
    await act(async () => pane.acts.log("upToThisMessage"));
    await act(async () => host.change(lindView, "told"));
    await act(async () => answerLate({ ok: true, value: receipt }));

    expect(pane.state).toMatchObject({ receipt: null, notice: null, busy: null, mail: { identity: "b" } });
    await act(async () => pane.acts.log("upToThisMessage"));
    expect(api.log).toHaveBeenCalledTimes(2);
  });

  it("is announced when Outlook had kept silent about it", async () => {
    await act(async () => host.change(lindView, "noticed"));
    expect(pane.state.notice?.text).toContain("The mail changed.");
  });
});

describe("a host that fails", () => {
  it("gives a problem with a way to retry", async () => {
    host.failing = new HostError("silent", "");
    await act(async () => pane.acts.reload());
    expect(pane.state.mail).toMatchObject({ at: "failed", problem: { code: "host.silent" } });

    host.failing = null;
    await act(async () => pane.acts.reload());
    expect(pane.state.mail.at).toBe("shown");
  });

  it("is asked again when the item changed while it was read, but not for ever", async () => {
    host.failing = new HostError("changed", "");
    host.open.mockClear();
    await act(async () => pane.acts.reload());
    expect(host.open).toHaveBeenCalledTimes(5);
    expect(pane.state.mail).toMatchObject({ at: "failed", problem: { code: "host.changed" } });
  });
});

describe("a choice about threads", () => {
  it("shows the threads as they are then, and is taken back from its notice", async () => {
    await act(async () => pane.acts.chooseThread({ kind: "begins", messageId: "m1" }));
    expect(api.context).toHaveBeenCalledTimes(2);
    expect(pane.state.notice?.intent).toBe("success");
    const undo = pane.state.notice?.undo;
    if (undo == null || undo === "log" || !("write" in undo)) throw new Error("The notice offers no way back.");

    await act(async () => pane.acts.takeBack(undo));
    expect(api.undoThreadChoice).toHaveBeenCalledWith("k1");
    expect(api.context).toHaveBeenCalledTimes(3);
    expect(pane.state.notice).toMatchObject({ intent: "info", undo: null });
  });

  it("that is refused is told in a sentence, and nothing is read again", async () => {
    const problem = { code: "thread.together-already", detail: "", facts: {} };
    api.chooseThread.mockImplementation(() => Promise.resolve({ ok: false, problem }) as never);

    await act(async () => pane.acts.chooseThread({ kind: "joins", messageId: "m1", withMessageId: "m2" }));

    expect(pane.state.notice?.text).toBe("This message is in the thread in view already.");
    expect(api.context).toHaveBeenCalledTimes(1);
  });
});

describe("a contact that is taken back", () => {
  it("is asked about no more before it goes, and again when it has to stay", async () => {
    let atTheRequest: string | null = null;
    const problem = { code: "contact.has-history", detail: "", facts: {} };
    api.undoContact.mockImplementation(() => {
      atTheRequest = pane.state.leaving;
      return Promise.resolve({ ok: false, problem }) as never;
    });

    await act(async () => pane.acts.undoContact("c1", "Amara Osei"));

    expect(atTheRequest).toBe("c1");
    expect(pane.state.leaving).toBeNull();
  });
});
