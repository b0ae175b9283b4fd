import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem } from "../../api/problem";
import type { ContactCard } from "../../api/wire";
import { useLook } from "../../shell/look";
import { save } from "../../shell/save";
import { inSentence } from "../../shell/people";
import type { OpenMailActs } from "../../shell/openMailActs";
import { EraseDialog } from "./EraseDialog";
import { SignInAgain } from "./SignInAgain";
import { backWords, removedWords } from "./privacy";
import { words } from "./words";

export type PrivacyClient = Pick<
  ApiClient,
  "exportContact" | "removeContact" | "undoRemoval" | "previewErasure" | "erasePerson" | "liftErasure" | "signInAgain"
>;

const useStyles = makeStyles({
  acts: { display: "flex", flexDirection: "column", alignItems: "start", gap: "2px" },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface CardActsProps {
  card: ContactCard;
  acts: Pick<OpenMailActs, "change">;
  api: PrivacyClient;
  /** Closes the menu; the keys go back to what opened it. */
  onClose: () => void;
}

/** What is done with a contact as a whole, and seldom: hand it out, remove it, erase the person. */
export default function CardActs({ card, acts, api, onClose }: CardActsProps) {
  const look = useLook();
  const styles = useStyles();
  const [busy, setBusy] = useState<"export" | "remove" | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [erasing, setErasing] = useState(false);

  async function exportAll() {
    setBusy("export");
    setProblem(null);
    const result = await api.exportContact(card.id);
    setBusy(null);
    if (!result.ok) return setProblem(result.problem);
    save(result.value, `${inSentence(card.name)}.json`);
    onClose();
  }

  async function remove() {
    setBusy("remove");
    setProblem(null);
    const result = await acts.change(
      () => api.removeContact(card.id),
      (receipt) => ({
        intent: "info",
        text: removedWords(inSentence(card.name), receipt),
        undo: { write: () => api.undoRemoval(receipt.removalId), text: backWords(card.name, receipt) },
      }),
    );
    setBusy(null);
    if (!result.ok && result.problem.code !== "host.changed") setProblem(result.problem);
  }

  return (
    <div
      role="group"
      aria-label={words.moreAbout(card.name)}
      className={styles.acts}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !erasing) onClose();
      }}
    >
      <Button
        appearance="subtle"
        size="small"
        className={look.button}
        disabledFocusable={busy !== null}
        onClick={() => void exportAll()}
      >
        {busy === "export" ? words.exporting : words.export}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        className={look.button}
        disabledFocusable={busy !== null}
        onClick={() => void remove()}
      >
        {busy === "remove" ? words.removing : words.remove}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        className={look.button}
        disabledFocusable={busy !== null}
        onClick={() => setErasing(true)}
      >
        {words.eraseAct}
      </Button>
      {problem !== null && (
        <p role="alert" className={mergeClasses(look.caption, styles.error)}>
          {messageFor(problem)}
        </p>
      )}
      <SignInAgain problem={problem} api={api} onSignedIn={() => void exportAll()} />
      {erasing && <EraseDialog card={card} acts={acts} api={api} onClose={() => setErasing(false)} />}
    </div>
  );
}
