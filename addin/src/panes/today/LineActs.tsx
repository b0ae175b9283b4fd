import { Button } from "@fluentui/react-button";
import { makeStyles } from "@griffel/react";
import { useRef, useState } from "react";
import type { Problem } from "../../api/problem";
import type { TodayEntry } from "../../api/wire";
import type { Clock } from "../../shell/dates";
import { useLook } from "../../shell/look";
import { LineForm } from "./LineForm";
import { actsOf, type TodayAct } from "./today";
import type { Elsewhere, OneClick, Snoozing } from "./todayActs";
import { words } from "./words";

const useStyles = makeStyles({
  acts: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
});

export interface EntryActs {
  click: (entry: TodayEntry, act: OneClick) => void;
  snooze: (entry: TodayEntry, snooze: Snoozing) => Promise<Problem | null>;
  elsewhere: (entry: TodayEntry, touch: Elsewhere) => Promise<Problem | null>;
}

interface LineActsProps {
  entry: TodayEntry;
  acts: EntryActs;
  busy: boolean;
  clock: Clock;
}

/** What can be done about somebody: two acts at hand, the others behind one click, and a form where something is to be said. */
export function LineActs({ entry, acts, busy, clock }: LineActsProps) {
  const look = useLook();
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const [form, setForm] = useState<"snooze" | "elsewhere" | null>(null);
  const here = useRef<HTMLDivElement>(null);
  const { name } = entry;
  const { shown, more } = actsOf(entry);
  const promised = entry.reasons.find(({ kind }) => kind === "promise")?.text ?? "";
  const named: Record<TodayAct, { text: string; label: string }> = {
    kept: { text: words.kept, label: words.keptOf(name, promised) },
    written: { text: words.written, label: words.writtenOf(name) },
    called: { text: words.called, label: words.calledOf(name) },
    noReply: { text: words.noReply, label: words.noReplyOf(name) },
    skip: { text: words.skip, label: words.skipOf(name) },
    snooze: { text: words.snooze, label: words.snoozeOf(name) },
    elsewhere: { text: words.elsewhere, label: words.elsewhereOf(name) },
  };

  function close() {
    const opener = here.current?.querySelector<HTMLElement>(`[data-act="${form ?? ""}"]`);
    setForm(null);
    opener?.focus();
  }

  const button = (act: TodayAct) => {
    const opens = act === "snooze" || act === "elsewhere";
    return (
      <Button
        key={act}
        size="small"
        appearance={act === shown[0] ? "secondary" : "subtle"}
        className={look.button}
        disabledFocusable={busy}
        aria-label={named[act].label}
        aria-expanded={opens ? form === act : undefined}
        data-act={act}
        onClick={() => {
          if (opens) setForm(form === act ? null : act);
          else acts.click(entry, act);
        }}
      >
        {named[act].text}
      </Button>
    );
  };
  return (
    <div ref={here} className={styles.acts}>
      <div className={look.row}>
        {shown.map(button)}
        <Button
          size="small"
          appearance="subtle"
          className={look.button}
          aria-label={words.moreOf(name)}
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
            setForm(null);
          }}
        >
          {words.more}
        </Button>
      </div>
      {isOpen && <div className={look.row}>{more.map(button)}</div>}
      {form !== null && (
        <LineForm
          key={form}
          form={form}
          label={named[form].label}
          waits={entry.message !== null}
          clock={clock}
          onSnooze={(snooze) => acts.snooze(entry, snooze)}
          onElsewhere={(touch) => acts.elsewhere(entry, touch)}
          onClose={close}
        />
      )}
    </div>
  );
}
