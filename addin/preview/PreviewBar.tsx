import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, shorthands } from "@griffel/react";
import { useId, useRef, useState } from "react";
import type { ApiClient } from "../src/api/client";
import { messageFor } from "../src/api/problem";
import type { Person } from "../src/api/wire";
import { useLook } from "../src/shell/look";
import { ImportMail } from "../src/panes/mail/ImportMail";
import { Toolbar, type ToolbarProps } from "./Toolbar";

const useStyles = makeStyles({
  band: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 12px",
    padding: "8px 12px",
    flexShrink: 0,
  },
  says: { marginRight: "auto", display: "flex", flexDirection: "column", minWidth: "220px", flexShrink: 1 },
  dialog: {
    maxWidth: "400px",
    padding: "24px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border("1px", "solid", tokens.colorTransparentStroke),
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    "::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.4)" },
  },
});

interface PreviewBarProps extends ToolbarProps {
  api: Pick<ApiClient, "startImport" | "importState" | "removeDemo">;
  demo: boolean;
  /** Mail of one’s own is there, beside the demo or without it. */
  ownMail: boolean;
  owner: Person | null;
  onMailChanged: () => void;
  onDemoRemoved: () => void;
}

/** Says that this is no Outlook, and works the switches of what stands in for it. */
export function PreviewBar(props: PreviewBarProps) {
  const look = useLook();
  const styles = useStyles();
  const { demo, ownMail, owner } = props;
  return (
    <header>
      <div className={styles.band}>
        <div className={styles.says}>
          <h1 className={look.part}>OutlookNetwork · local preview</h1>
          <p className={look.caption}>
            {mailWords(demo, ownMail)}
            {owner !== null && `, read as ${owner.name === "" ? owner.address : owner.name}`}. Nothing is sent from
            here.
          </p>
        </div>
        <ImportMail api={props.api} onDone={props.onMailChanged} />
        {demo && <RemoveDemo api={props.api} onRemoved={props.onDemoRemoved} />}
      </div>
      <Toolbar {...props} />
    </header>
  );
}

function mailWords(demo: boolean, ownMail: boolean): string {
  if (!demo) return "Mail on this computer";
  return ownMail ? "Invented demo mail beside your own" : "Invented demo mail";
}

function RemoveDemo({ api, onRemoved }: { api: Pick<ApiClient, "removeDemo">; onRemoved: () => void }) {
  const look = useLook();
  const styles = useStyles();
  const headingId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState<string | null>(null);

  async function remove() {
    const result = await api.removeDemo();
    if (!result.ok) return setWords(messageFor(result.problem));
    dialog.current?.close();
    onRemoved();
  }

  return (
    <>
      <Button className={look.button} onClick={() => dialog.current?.showModal()}>
        Remove demo mail
      </Button>
      <dialog ref={dialog} aria-labelledby={headingId} className={styles.dialog}>
        <div className={look.stack}>
          <h2 id={headingId} className={look.heading}>
            Remove the demo mail?
          </h2>
          <p className={look.text}>
            The invented mailbox goes, with the contacts and logs made from it. Mail you imported stays.
          </p>
          {words !== null && (
            <p role="alert" className={look.caption}>
              {words}
            </p>
          )}
          <div className={look.row}>
            <Button appearance="primary" className={look.button} onClick={() => void remove()}>
              Remove
            </Button>
            <Button className={look.button} onClick={() => dialog.current?.close()}>
              Keep it
            </Button>
          </div>
        </div>
      </dialog>
    </>
  );
}
