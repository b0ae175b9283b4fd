import { Button } from "@fluentui/react-button";
import { Checkbox } from "@fluentui/react-checkbox";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import { useEffect, useId, useRef, useState } from "react";
import type { ApiClient } from "../../api/client";
import type { Problem } from "../../api/problem";
import type { ContactCard, ErasurePreview } from "../../api/wire";
import { Choice } from "../../shell/Choice";
import { Labelled } from "../../shell/Labelled";
import { useLook } from "../../shell/look";
import { inSentence } from "../../shell/people";
import type { OpenMailActs } from "../../shell/openMailActs";
import { whileHere } from "../../shell/whileHere";
import { SignInAgain } from "./SignInAgain";
import { erasedWords, eraseReasons, type EraseReason, eraseRefusal, goesWords } from "./privacy";
import { words } from "./words";

const useStyles = makeStyles({
  dialog: {
    boxSizing: "border-box",
    width: "min(440px, calc(100vw - 16px))",
    maxHeight: "calc(100vh - 16px)",
    ...shorthands.padding("12px"),
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowY: "auto",
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  list: { margin: 0, paddingLeft: "16px" },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface EraseDialogProps {
  card: ContactCard;
  acts: Pick<OpenMailActs, "change">;
  api: Pick<ApiClient, "previewErasure" | "erasePerson" | "signInAgain">;
  onClose: () => void;
}

/** Shows what erasing a person takes and what it leaves, and does it only when both were confirmed. There is no way back. */
export function EraseDialog({ card, acts, api, onClose }: EraseDialogProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [round, setRound] = useState(0);
  const [seen, setSeen] = useState<ErasurePreview | null>(null);
  const [confirmed, setConfirmed] = useState(false);
  const [reason, setReason] = useState<EraseReason>("person-asked");
  const [erasing, setErasing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  useEffect(() => {
    return whileHere(
      (signal) => api.previewErasure(card.id, signal),
      (answer) => {
        if (answer.ok) setSeen(answer.value);
        else setProblem(answer.problem);
      },
    );
  }, [api, card.id, round]);

  async function erase() {
    if (seen === null || !confirmed || erasing) return;
    setErasing(true);
    setProblem(null);
    const result = await acts.change(
      () => api.erasePerson(card.id, { confirm: seen.confirm, reason }),
      (receipt) => ({ intent: "info", text: erasedWords(receipt), undo: null }),
    );
    setErasing(false);
    if (result.ok) return onClose();
    setProblem(result.problem);
    if (result.problem.code !== "erasure.changed-meanwhile") return;
    setConfirmed(false);
    setSeen(null);
    setRound((last) => last + 1);
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}heading`}
      className={styles.dialog}
      onCancel={(event) => {
        event.preventDefault();
        if (!erasing) onClose();
      }}
    >
      <form
        className={look.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void erase();
        }}
      >
        <h2 id={`${id}heading`} className={look.heading} tabIndex={-1}>
          {words.eraseOne(inSentence(card.name))}
        </h2>
        {seen === null && problem === null && <p className={look.caption}>{words.lookingAtAll}</p>}
        {seen !== null && (
          <>
            <List heading={words.goesForGood} lines={goesWords(seen)} />
            <List heading={words.stays} lines={seen.kept} />
            <Labelled label={words.whyErase}>
              {(id) => <Choice id={id} words={eraseReasons} value={reason} onChoose={setReason} />}
            </Labelled>
            <Checkbox
              checked={confirmed}
              onChange={(_, { checked }) => setConfirmed(checked === true)}
              label={words.seenWhatGoes}
            />
          </>
        )}
        {problem !== null && (
          <p role="alert" className={mergeClasses(look.caption, styles.error)}>
            {eraseRefusal(problem)}
          </p>
        )}
        <SignInAgain problem={problem} api={api} onSignedIn={() => setProblem(null)} />
        <div className={look.row}>
          <Button type="submit" className={look.button} disabledFocusable={!confirmed || erasing}>
            {erasing ? words.erasing : words.eraseForGood}
          </Button>
          <Button appearance="subtle" className={look.button} disabledFocusable={erasing} onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

function List({ heading, lines }: { heading: string; lines: string[] }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <section className={look.tight}>
      <h3 className={look.part}>{heading}</h3>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line} className={look.caption}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
