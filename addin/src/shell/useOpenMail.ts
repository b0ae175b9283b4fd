import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { flushSync } from "react-dom";
import { isAway, messageFor, needsSignIn, type Problem, type Result } from "../api/problem";
import type { ContactCard, LogReceipt, LogRequest, OpenItem } from "../api/wire";
import { type DraftChange, HostError, type MailHost } from "../host/mailHost";
import { type Act, keptOf } from "../outbox/acts";
import type { Outbox } from "../outbox/outbox";
import { next, type Notice, type PaneState, start, type TakeBack } from "./openMail";
import type { Keepable, OpenMailActs, PaneClient } from "./openMailActs";
import { hostProblem, NOT_DONE, settledView } from "./settledView";
import { words } from "./words";

/** Where acts wait that the service could not be asked for. */
export type Waiters = Pick<Outbox, "add" | "waits" | "addedFrom">;

/** Keeps the pane on the mail Outlook has in view, and lets no write go out for any other. */
export function useOpenMail(
  host: MailHost,
  api: PaneClient,
  outbox: Waiters,
): { state: PaneState; acts: OpenMailActs } {
  const [state, dispatch] = useReducer(next, start);
  const generation = useRef(0);
  const abort = useRef(new AbortController());
  /** The item is null where a draft or a meeting is in view: that one is nothing to log. */
  const shown = useRef<{ identity: string; item: OpenItem | null } | null>(null);
  const acting = useRef(false);
  /** Counts the refreshes that were asked for, and the newest of them that is shown. */
  const asked = useRef(0);
  const told = useRef(0);

  // The server is the truth about what is logged: after an act it is asked again, without emptying the card.
  const refresh = useCallback(
    async (mine: number) => {
      const on = shown.current;
      if (on === null || on.item === null || mine !== generation.current) return;
      const { signal } = abort.current;
      const turn = (asked.current += 1);
      try {
        const answer = await api.context(on.item, signal);
        if (!answer.ok || turn < told.current) return; // asked before what is shown now
        told.current = turn;
        dispatch({ type: "refreshed", generation: mine, context: answer.value });
      } catch (cause) {
        if (!signal.aborted) throw cause;
      }
    },
    [api],
  );

  // Its owner chose that for the thread; the identity is read again first, as before every write.
  const logItself = useCallback(
    async (mine: number, { identity, item }: { identity: string; item: OpenItem }) => {
      if (host.identity() !== identity) return;
      const result = await api.logByChoice(item);
      if (mine !== generation.current) return;
      if (!result.ok) {
        const text = words.notItself(messageFor(result.problem));
        return dispatch({ type: "told", generation: mine, notice: { intent: "error", text, undo: null } });
      }
      if (result.value === undefined) return; // it belongs to another thread
      await refresh(mine);
      dispatch({ type: "logged", generation: mine, receipt: result.value });
    },
    [host, api, refresh],
  );

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
        if (view.kind === "meeting") {
          shown.current = { identity: view.identity, item: null };
          return dispatch({ type: "meeting", generation: mine, identity: view.identity, meeting: view.meeting });
        }
        if (view.kind === "draft") {
          shown.current = { identity: view.identity, item: null };
          return dispatch({ type: "writing", generation: mine, inView: view });
        }
        const { identity, message: item } = view;
        dispatch({ type: "read", generation: mine, item });
        const answer = await api.context(item, signal);
        if (mine !== generation.current) return;
        shown.current = { identity, item };
        if (!answer.ok)
          return dispatch({ type: "failed", generation: mine, problem: answer.problem, item: { identity, item } });
        dispatch({ type: "arrived", generation: mine, identity, item, context: answer.value });
        if (answer.value.item.mayLogItself) await logItself(mine, { identity, item });
      } catch (cause) {
        if (mine !== generation.current || signal.aborted) return;
        dispatch({ type: "failed", generation: mine, problem: hostProblem(cause), item: null });
      }
    },
    [host, api, logItself],
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
      // What stands beside the draft stays: it was true a moment ago, and is asked for anew when its people change again.
      const text = messageFor(hostProblem(cause));
      dispatch({ type: "told", generation: mine, notice: { intent: "error", text, undo: null } });
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

    const refused = (mine: number, problem: Problem) => {
      if (problem === NOT_DONE) return;
      const signIn = needsSignIn(problem);
      dispatch({ type: "refused", generation: mine, problemText: messageFor(problem), signIn });
    };

    const waiting = (mine: number, act: Act) =>
      dispatch({
        type: "waiting",
        generation: mine,
        text: words.kept(act.kind === "log", keptOf(act)?.missing ?? null),
      });

    // What waits already is not sent past what waits before it, nor twice.
    const writeOrKeep = async <T>({ act, write: send, about, at }: Keepable<T>): Promise<Result<T | null>> => {
      const mine = generation.current;
      if (outbox.waits(act, at)) {
        waiting(mine, act);
        return { ok: true, value: null };
      }
      const id = crypto.randomUUID();
      const result = await write(() => send(id));
      if (result.ok || !isAway(result.problem) || !(await outbox.add(act, { id, at, about }))) return result;
      waiting(mine, act);
      return { ok: true, value: null };
    };

    const log = async (scope: LogRequest["scope"]) => {
      const mine = generation.current;
      const item = shown.current?.item ?? null;
      if (item === null) return;
      const request = { item, scope };
      const result = await writeOrKeep<LogReceipt>({
        act: { kind: "log", request },
        write: () => {
          dispatch({ type: "acting", act: "log" });
          return api.log(request);
        },
        about: item.subject,
        at: new Date(),
      });
      if (!result.ok) return refused(mine, result.problem);
      if (result.value === null) return;
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

    const changeOrKeep = async <T>(keepable: Keepable<T>, said: (value: T) => Notice) => {
      const mine = generation.current;
      const result = await writeOrKeep(keepable);
      if (result.ok && result.value !== null) {
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

    const setLogChoice = async (threadId: string, wanted: boolean) => {
      const mine = generation.current;
      const end = () => api.endLogChoice(threadId);
      const { on, off, undone } = words.repliesChosen;
      const result = await change<unknown>(wanted ? () => api.chooseLogging(threadId) : end, () =>
        wanted
          ? { intent: "success", text: on, undo: { write: end, text: undone } }
          : { intent: "info", text: off, undo: null },
      );
      if (!result.ok) refused(mine, result.problem);
    };

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
        const internetMessageId = shown.current?.item?.internetMessageId ?? null;
        const result = await writeOrKeep<ContactCard>({
          act: { kind: "contact", contact, internetMessageId },
          write: (id) => api.createContact(contact, id),
          about: contact.name,
          at: new Date(),
        });
        if (result.ok && result.value !== null) {
          await outbox.addedFrom(internetMessageId);
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
      changeOrKeep,
      takeBack: (undo) => void takeBack(undo),
      undoContact: (id, name) => void undoContact(id, name),
      chooseThread: async (choice) => {
        const mine = generation.current;
        const result = await change(
          () => api.chooseThread(choice),
          ({ choiceId }) => ({ intent: "success", text: words.chosen[choice.kind], undo: undoneChoice(choiceId) }),
        );
        if (!result.ok) refused(mine, result.problem);
      },
      setLogChoice: (threadId, wanted) => void setLogChoice(threadId, wanted),
      undoThreadChoice: (choiceId) => takeBack(undoneChoice(choiceId)),
      putAside: (address) => dispatch({ type: "putAside", address }),
      writeDraft: (change, said) => void writeDraft(change, said),
      askAgain: (said) =>
        void refresh(generation.current).then(() => {
          if (said !== null) dispatch({ type: "told", generation: generation.current, notice: said });
        }),
      dismiss: () => dispatch({ type: "dismissed" }),
    };
  }, [host, api, outbox, load, refresh]);

  return { state, acts };
}
