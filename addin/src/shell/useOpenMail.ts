import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { flushSync } from "react-dom";
import type { ApiClient } from "../api/client";
import { isAway, messageFor, type Problem, type Result } from "../api/problem";
import type {
  ContactCard,
  ContactChange,
  LogReceipt,
  LogRequest,
  NewContact,
  NewThreadChoice,
  OpenItem,
} from "../api/wire";
import { type DraftChange, HostError, type InView, type MailHost } from "../host/mailHost";
import { next, type Notice, type PaneState, start, type TakeBack } from "./openMail";

type PaneClient = Pick<
  ApiClient,
  | "context"
  | "log"
  | "undoLog"
  | "createContact"
  | "changeContact"
  | "undoContact"
  | "chooseThread"
  | "undoThreadChoice"
>;

/** Where logs wait that the service could not be asked for; see outbox/. */
export interface Waiters {
  add: (item: OpenItem, scope: LogRequest["scope"], at: Date) => Promise<void>;
}

/** Someone paging quickly through mail may outrun the reading this often; after that it is a fault to show. */
const TRIES = 5;

/** An act was not done because another mail had come into view. */
export const NOT_DONE: Problem = { code: "host.changed", detail: "", facts: {} };

const CHOSEN: Record<NewThreadChoice["kind"], string> = {
  begins: "A new thread begins with this message now.",
  joins: "This message and its thread belong to the thread in view now.",
};

export interface OpenMailActs {
  reload: () => void;
  log: (scope: LogRequest["scope"]) => void;
  undoLog: (logId: string) => void;
  addContact: (contact: NewContact) => Promise<Result<ContactCard>>;
  changeContact: (id: string, change: ContactChange) => Promise<Result<ContactCard>>;
  undoContact: (id: string, name: string) => void;
  /** Ends when the pane shows the threads as they are then, or says why they are as they were. */
  chooseThread: (choice: NewThreadChoice) => Promise<void>;
  undoThreadChoice: (choiceId: string) => Promise<void>;
  /** Any other write, by the same door; the card is asked for again, and then it is said what was done. */
  change: <T>(write: () => Promise<Result<T>>, said: (value: T) => Notice) => Promise<Result<T>>;
  takeBack: (undo: TakeBack) => void;
  putAside: (address: string) => void;
  /** Into the draft in view; what it says then is told once it stands there. */
  writeDraft: (change: DraftChange, said: string) => void;
  /** What had waited was sent: the card may be another now. */
  drained: (said: Notice) => void;
  dismiss: () => void;
}

// An item can change while it is read, and Outlook's own word of that may never come: then the next one is read.
async function settledView(host: MailHost): Promise<InView> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await host.open();
    } catch (cause) {
      const changed = cause instanceof HostError && cause.code === "changed";
      if (!changed || tries === TRIES) throw cause;
    }
  }
}

/** Keeps the pane on the mail Outlook has in view, and lets no write go out for any other. */
export function useOpenMail(
  host: MailHost,
  api: PaneClient,
  outbox: Waiters,
): { state: PaneState; acts: OpenMailActs } {
  const [state, dispatch] = useReducer(next, start);
  const generation = useRef(0);
  const abort = useRef(new AbortController());
  /** The item is null where a draft is in view: that one is nothing to log yet. */
  const shown = useRef<{ identity: string; item: OpenItem | null } | null>(null);
  const acting = useRef(false);

  const load = useCallback(
    async (owesWord: boolean) => {
      generation.current += 1;
      const mine = generation.current;
      abort.current.abort();
      abort.current = new AbortController();
      const { signal } = abort.current;
      shown.current = null;
      acting.current = false;
      dispatch({ type: "opening", generation: mine, owesWord });
      try {
        const view = await settledView(host);
        if (mine !== generation.current) return;
        if (view.kind === "none") return dispatch({ type: "empty", generation: mine });
        if (view.kind === "unreadable") return dispatch({ type: "unreadable", generation: mine, why: view.why });
        if (view.kind === "draft") {
          shown.current = { identity: view.identity, item: null };
          return dispatch({ type: "writing", generation: mine, identity: view.identity, draft: view.draft });
        }
        const { identity, message: item } = view;
        const answer = await api.context(item, signal);
        if (mine !== generation.current) return;
        shown.current = { identity, item };
        if (!answer.ok)
          return dispatch({ type: "failed", generation: mine, problem: answer.problem, item: { identity, item } });
        dispatch({ type: "arrived", generation: mine, identity, item, context: answer.value });
      } catch (cause) {
        if (mine !== generation.current || signal.aborted) return;
        const code = cause instanceof HostError ? `host.${cause.code}` : "host.failed";
        dispatch({ type: "failed", generation: mine, problem: { code, detail: String(cause), facts: {} }, item: null });
      }
    },
    [host, api],
  );

  // The draft in view has other people now; what stands beside it is asked anew without emptying the pane.
  const reread = useCallback(async () => {
    const mine = generation.current;
    try {
      const view = await settledView(host);
      if (view.kind === "draft" && view.identity === shown.current?.identity) {
        dispatch({ type: "rewritten", generation: mine, draft: view.draft });
      }
    } catch (cause) {
      const code = cause instanceof HostError ? `host.${cause.code}` : "host.failed";
      dispatch({ type: "failed", generation: mine, problem: { code, detail: String(cause), facts: {} }, item: null });
    }
  }, [host]);

  useEffect(() => {
    const stop = host.onChanged((how) => void load(how === "noticed"));
    const stopPeople = host.onRecipientsChanged(() => void reread());
    void load(false);
    return () => {
      stop();
      stopPeople();
      abort.current.abort();
    };
  }, [host, load, reread]);

  const acts = useMemo<OpenMailActs>(() => {
    // The one door for writes. It reads the identity again first: Outlook's change event may have been missing.
    const write = async <T>(act: (item: OpenItem | null) => Promise<Result<T>>): Promise<Result<T>> => {
      const on = shown.current;
      if (on === null || acting.current) return { ok: false, problem: NOT_DONE };
      if (host.identity() !== on.identity) {
        void load(true);
        return { ok: false, problem: NOT_DONE };
      }
      const mine = generation.current;
      acting.current = true;
      const result = await act(on.item);
      if (mine === generation.current) acting.current = false;
      return result;
    };

    // The server is the truth about what is logged: after an act it is asked again, without emptying the card.
    const refresh = async (mine: number) => {
      const on = shown.current;
      if (on === null || on.item === null || mine !== generation.current) return;
      const { signal } = abort.current;
      try {
        const answer = await api.context(on.item, signal);
        if (answer.ok) dispatch({ type: "refreshed", generation: mine, context: answer.value });
      } catch (cause) {
        if (!signal.aborted) throw cause;
      }
    };

    const refused = (mine: number, problem: Problem) => {
      if (problem !== NOT_DONE) dispatch({ type: "refused", generation: mine, problemText: messageFor(problem) });
    };

    const log = async (scope: LogRequest["scope"]) => {
      const mine = generation.current;
      const item = shown.current?.item ?? null;
      const result = await write<LogReceipt>((item) => {
        if (item === null) return Promise.resolve({ ok: false, problem: NOT_DONE });
        dispatch({ type: "acting", act: "log" });
        return api.log({ item, scope });
      });
      if (!result.ok && isAway(result.problem) && item !== null && item.internetMessageId !== null) {
        await outbox.add(item, scope, new Date());
        return dispatch({ type: "waiting", generation: mine });
      }
      if (!result.ok) return refused(mine, result.problem);
      await refresh(mine);
      dispatch({ type: "logged", generation: mine, receipt: result.value });
    };

    const undoLog = async (logId: string) => {
      const mine = generation.current;
      const result = await write(() => {
        dispatch({ type: "acting", act: "undo" });
        return api.undoLog(logId);
      });
      if (!result.ok) return refused(mine, result.problem);
      await refresh(mine);
      dispatch({ type: "undone", generation: mine });
    };

    const change = async <T>(act: () => Promise<Result<T>>, said: (value: T) => Notice) => {
      const mine = generation.current;
      const result = await write(act);
      if (result.ok) {
        await refresh(mine);
        dispatch({ type: "told", generation: mine, notice: said(result.value) });
      }
      return result;
    };

    const takeBack = async ({ write: undo, text }: TakeBack) => {
      const mine = generation.current;
      const result = await change(undo, () => ({ intent: "info", text, undo: null }));
      if (!result.ok) refused(mine, result.problem);
    };

    const undoneChoice = (choiceId: string): TakeBack => ({
      write: () => api.undoThreadChoice(choiceId),
      text: "Taken back. The threads are as they were.",
    });

    const undoContact = async (id: string, name: string) => {
      const mine = generation.current;
      const result = await write(() => {
        // At once, not at the next paint: a question about the contact that is under way is let go before the contact is.
        flushSync(() => dispatch({ type: "leaving", generation: mine, contactId: id }));
        return api.undoContact(id);
      });
      if (!result.ok) return refused(mine, result.problem);
      await refresh(mine);
      dispatch({ type: "takenBack", generation: mine, contactId: id, name });
    };

    const writeDraft = async (change: DraftChange, said: string) => {
      const mine = generation.current;
      const identity = shown.current?.identity ?? "";
      try {
        await host.write(identity, change);
        dispatch({ type: "told", generation: mine, notice: { intent: "success", text: said, undo: null } });
      } catch (cause) {
        if (!(cause instanceof HostError)) throw cause;
        if (cause.code === "changed") return void load(true);
        refused(mine, { code: `host.${cause.code}`, detail: cause.message, facts: {} });
      }
    };

    return {
      reload: () => void load(false),
      log: (scope) => void log(scope),
      undoLog: (logId) => void undoLog(logId),
      addContact: async (contact) => {
        const mine = generation.current;
        const result = await write(() => api.createContact(contact));
        if (result.ok) {
          await refresh(mine);
          dispatch({ type: "added", generation: mine, contact: result.value });
        }
        return result;
      },
      changeContact: (id, wanted) =>
        change(
          () => api.changeContact(id, wanted),
          () => ({ intent: "success", text: "Saved.", undo: null }),
        ),
      change,
      takeBack: (undo) => void takeBack(undo),
      undoContact: (id, name) => void undoContact(id, name),
      chooseThread: async (choice) => {
        const mine = generation.current;
        const result = await change(
          () => api.chooseThread(choice),
          ({ choiceId }) => ({ intent: "success", text: CHOSEN[choice.kind], undo: undoneChoice(choiceId) }),
        );
        if (!result.ok) refused(mine, result.problem);
      },
      undoThreadChoice: (choiceId) => takeBack(undoneChoice(choiceId)),
      putAside: (address) => dispatch({ type: "putAside", address }),
      writeDraft: (change, said) => void writeDraft(change, said),
      drained: (said) =>
        void refresh(generation.current).then(() =>
          dispatch({ type: "told", generation: generation.current, notice: said }),
        ),
      dismiss: () => dispatch({ type: "dismissed" }),
    };
  }, [host, api, outbox, load]);

  return { state, acts };
}
