import { type Dispatch, type RefObject, useMemo } from "react";
import { flushSync } from "react-dom";
import { isAway, messageFor, needsSignIn, type Problem, type Result } from "../api/problem";
import type { ContactCard, LogReceipt, LogRequest, OpenItem } from "../api/wire";
import { type DraftChange, HostError, type MailHost } from "../host/mailHost";
import { type Act, keptOf } from "../outbox/acts";
import type { Outbox } from "../outbox/outbox";
import type { Happening, Notice, TakeBack } from "./openMail";
import type { Keepable, OpenMailActs, PaneClient } from "./openMailActs";
import { NOT_DONE } from "./settledView";
import { words } from "./words";

/** Where acts wait that the service could not be asked for. */
export type Waiters = Pick<Outbox, "add" | "waits" | "addedFrom" | "takeOut">;

/** What is in view. The item is null where a draft or a meeting is: that one is nothing to log. */
export type Shown = { identity: string; item: OpenItem | null } | null;

interface WritingParts {
  host: MailHost;
  api: PaneClient;
  outbox: Waiters;
  dispatch: Dispatch<Happening>;
  generation: RefObject<number>;
  shown: RefObject<Shown>;
  actingRef: RefObject<boolean>;
  /** Reads what is in view now. */
  load: (owesWord: boolean) => Promise<void>;
  /** Asks the service again, without emptying the card. */
  refresh: (mine: number) => Promise<void>;
}

/** All that can be done on the mail in view, and lets no write go out for any other. */
export function useWrites({
  host,
  api,
  outbox,
  dispatch,
  generation,
  shown,
  actingRef,
  load,
  refresh,
}: WritingParts): OpenMailActs {
  return useMemo<OpenMailActs>(() => {
    // The one door for writes. It reads the identity again first: Outlook's change event may have been missing.
    const write = async <T>(act: (item: OpenItem | null) => Promise<Result<T>>): Promise<Result<T>> => {
      const on = shown.current;
      if (on === null || actingRef.current) return { ok: false, problem: NOT_DONE };
      if (host.identity() !== on.identity) {
        void load(true);
        return { ok: false, problem: NOT_DONE };
      }
      const mine = generation.current;
      actingRef.current = true;
      const result = await act(on.item);
      if (mine === generation.current) actingRef.current = false;
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
      text: words.threadsAsBefore,
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
          () => ({ intent: "success", text: words.saved, undo: null }),
        ),
      change,
      changeOrKeep,
      takeOut: (act) => outbox.takeOut(act),
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
  }, [host, api, outbox, dispatch, generation, shown, actingRef, load, refresh]);
}
