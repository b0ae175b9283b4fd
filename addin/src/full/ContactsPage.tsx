import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type KeyboardEvent, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ApiClient } from "../api/client";
import { messageFor, type Result } from "../api/problem";
import type { WordsInUse } from "../api/wire";
import type { Clock } from "../shell/dates";
import { useLook } from "../shell/look";
import type { Notice } from "../shell/openMail";
import { Statement } from "../shell/States";
import { useLongList } from "../shell/useLongList";
import { whileHere } from "../shell/whileHere";
import { BulkBar } from "./BulkBar";
import { ContactLine, ROW_HEIGHT } from "./ContactLine";
import {
  askOf,
  type Change,
  filtersOn,
  type Finding,
  MOST_CHANGED,
  selected,
  type Selection,
  setOf,
  toggled,
} from "./contacts";
import { Finder } from "./Finder";
import { hashOf } from "./places";
import { useContacts } from "./useContacts";
import { sentences, words } from "./words";

const useStyles = makeStyles({
  list: { position: "relative", listStyleType: "none", margin: 0, padding: 0 },
  stale: { opacity: 0.6 },
  count: { minHeight: "32px" },
  grow: { flexGrow: 1 },
});

/** What stays as it is when somebody comes back to the list. */
export interface ListView {
  finding: Finding;
  scrolled: number;
}

interface ContactsPageProps {
  api: Pick<ApiClient, "contacts" | "contactWords" | "changeContacts" | "undoBulk">;
  clock: Clock;
  mayShare: boolean;
  /** Another value: something was taken back. */
  asOf: number;
  view: ListView;
  onView: (view: ListView) => void;
  tell: (notice: Notice) => void;
}

/** Everybody of the network: found, sorted, chosen, changed together. */
export function ContactsPage({ api, clock, mayShare, asOf, view, onView, tell }: ContactsPageProps) {
  const look = useLook();
  const styles = useStyles();
  const [revision, setRevision] = useState(0);
  const [chosen, setChosen] = useState<Selection>(new Map());
  const [busy, setBusy] = useState(false);
  const [inUse, setInUse] = useState<WordsInUse>({ circles: [], interests: [], institutions: [] });
  const ask = askOf(useDeferredValue(view.finding));
  const contacts = useContacts(api, ask, revision + asOf);
  const total = contacts.total ?? 0;
  const list = useRef<HTMLUListElement>(null);
  const inView = useLongList(list, { count: total, rowHeight: ROW_HEIGHT, keyOf: itself }).rows.getVirtualItems();
  const [first, last] = [inView[0]?.index ?? 0, inView.at(-1)?.index ?? 0];
  const { need } = contacts;
  useEffect(() => need(first, last), [need, first, last]);

  useEffect(() => {
    return whileHere(
      (signal) => api.contactWords(signal),
      (answer) => {
        if (answer.ok) setInUse(answer.value);
      },
    );
  }, [api, revision, asOf]);

  useScrollKept(list, total > 0, view, onView);

  const find = (finding: Finding) => {
    setChosen(new Map());
    onView({ finding, scrolled: 0 });
  };

  // The bar that was pressed goes, and the keys would go with it.
  const clear = () => {
    setChosen(new Map());
    list.current?.closest("main")?.focus();
  };

  async function act<T>(write: () => Promise<Result<T>>, said: (value: T) => Notice) {
    if (busy) return;
    setBusy(true);
    const answer = await write();
    setBusy(false);
    tell(answer.ok ? said(answer.value) : { intent: "error", text: messageFor(answer.problem), undo: null });
    if (!answer.ok) return;
    clear();
    setRevision((now) => now + 1);
  }

  const change = (wanted: Change) => {
    const set = setOf(wanted);
    if (set === null) return;
    const named = [...chosen.values()].map(({ id, version }) => ({ id, version }));
    void act(
      () => api.changeContacts({ contacts: named, set }),
      ({ bulkId, changed }) => ({
        intent: changed === 0 ? "info" : "success",
        text: sentences.changed(changed),
        undo: changed === 0 ? null : { write: () => api.undoBulk(bulkId), text: sentences.undone(changed) },
      }),
    );
  };

  async function selectAll() {
    setBusy(true);
    const cards = [];
    for (let skip = 0; skip < Math.min(total, MOST_CHANGED); ) {
      const answer = await api.contacts(ask, skip === 0 ? null : String(skip), 200);
      if (!answer.ok) {
        setBusy(false);
        return tell({ intent: "error", text: messageFor(answer.problem), undo: null });
      }
      cards.push(...answer.value.contacts);
      if (answer.value.contacts.length === 0) break;
      skip += answer.value.contacts.length;
    }
    setBusy(false);
    setChosen(selected(cards));
  }

  const nothing = total === 0 && contacts.total !== null && !contacts.stale;
  const fresh = nothing && view.finding.search.trim() === "" && filtersOn(view.finding) === 0;
  return (
    <section aria-label={words.contacts} className={look.stack}>
      {!fresh && <Finder finding={view.finding} inUse={inUse} onFind={find} />}
      {contacts.problem !== null && (
        <div role="alert" className={look.row}>
          <p className={look.text}>{messageFor(contacts.problem)}</p>
          <Button className={look.button} onClick={contacts.again}>
            {words.tryAgain}
          </Button>
        </div>
      )}
      {!fresh && (
        <div className={nothing ? look.heard : mergeClasses(look.row, styles.count)}>
          <p role="status" className={mergeClasses(look.caption, styles.grow)}>
            {contacts.total === null ? words.loading : sentences.found(total)}
          </p>
          {chosen.size === 0 && total > 0 && (
            <Button size="small" className={look.button} disabled={busy} onClick={() => void selectAll()}>
              {sentences.selectAll(total, MOST_CHANGED)}
            </Button>
          )}
        </div>
      )}
      {chosen.size > 0 && (
        <BulkBar chosen={chosen} inUse={inUse} mayShare={mayShare} busy={busy} onChange={change} onClear={clear} />
      )}
      {fresh && (
        <Statement heading={words.none}>
          <p className={look.text}>{words.noneHint}</p>
          <div className={look.row}>
            <Button as="a" appearance="primary" className={look.button} href={hashOf({ at: "lists" })}>
              {words.addFromList}
            </Button>
          </div>
        </Statement>
      )}
      {nothing && !fresh && (
        <Statement heading={words.nobody}>
          <p className={look.text}>{words.nobodyHint}</p>
        </Statement>
      )}
      <ul
        ref={list}
        aria-label={words.contacts}
        aria-busy={contacts.stale}
        className={mergeClasses(styles.list, contacts.stale && styles.stale)}
        style={{ height: `${String(total * ROW_HEIGHT)}px` }}
        onKeyDown={moveByArrows}
      >
        {inView.map(({ index }) => {
          const card = contacts.at(index);
          return (
            <ContactLine
              key={index}
              index={index}
              total={total}
              card={card}
              chosen={card !== null && chosen.has(card.id)}
              clock={clock}
              onChoose={card === null ? undefined : () => setChosen(toggled(chosen, card))}
            />
          );
        })}
      </ul>
    </section>
  );
}

/** A row is its place: who stands there may not have come yet. */
function itself(index: number): number {
  return index;
}

/** Up and down go from name to name; Tab still goes to what stands beside each. */
function moveByArrows(event: KeyboardEvent<HTMLUListElement>) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const line = (event.target as HTMLElement).closest("li");
  if (step === 0 || line === null) return;
  event.preventDefault();
  const next = event.currentTarget.querySelector<HTMLElement>(
    `li[data-index="${String(Number(line.dataset["index"]) + step)}"] a`,
  );
  next?.focus();
}

/** Whoever comes back from a contact finds the list where they left it. */
function useScrollKept(
  list: { current: HTMLElement | null },
  ready: boolean,
  view: ListView,
  onView: (view: ListView) => void,
) {
  const latest = useRef({ view, onView });
  useEffect(() => {
    latest.current = { view, onView };
  });
  const restored = useRef(false);
  useLayoutEffect(() => {
    const scroller = list.current?.closest("main");
    if (!ready || scroller == null || restored.current) return;
    restored.current = true;
    scroller.scrollTop = latest.current.view.scrolled;
  }, [list, ready]);
  useLayoutEffect(() => {
    const scroller = list.current?.closest("main");
    return () => {
      const { view: now, onView: keep } = latest.current;
      if (scroller != null) keep({ ...now, scrolled: scroller.scrollTop });
    };
  }, [list]);
}
