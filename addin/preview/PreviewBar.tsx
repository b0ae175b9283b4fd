import { Button, ToggleButton } from "@fluentui/react-button";
import { Select } from "@fluentui/react-select";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, shorthands } from "@griffel/react";
import { useId, useRef, useState } from "react";
import type { ApiClient } from "../src/api/client";
import { messageFor } from "../src/api/problem";
import type { Person } from "../src/api/wire";
import { useLook } from "../src/shell/look";
import { ImportMail } from "./ImportMail";
import type { Switches } from "./link";

export type PaneWidth = 320 | 450;

/** The last is past the time the pane waits for Outlook. */
const latencies = [0, 500, 2_000, 6_000];

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
  group: { display: "flex", alignItems: "center", gap: "4px", flexWrap: "wrap" },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 16px",
    padding: "4px 12px",
    margin: "0 8px 8px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    flexShrink: 0,
  },
  latency: { minWidth: "96px" },
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

interface PreviewBarProps {
  api: Pick<ApiClient, "startImport" | "importState" | "removeDemo">;
  demo: boolean;
  /** Mail of one’s own is there, beside the demo or without it. */
  ownMail: boolean;
  owner: Person | null;
  dark: boolean;
  onDark: (dark: boolean) => void;
  width: PaneWidth;
  onWidth: (width: PaneWidth) => void;
  pinned: boolean;
  onPinned: (pinned: boolean) => void;
  switches: Switches;
  onSwitches: (switches: Switches) => void;
  onReloadPane: () => void;
  onMailChanged: () => void;
  onDemoRemoved: () => void;
}

/** Says that this is no Outlook, and works the switches of what stands in for it. */
export function PreviewBar(props: PreviewBarProps) {
  const look = useLook();
  const styles = useStyles();
  const latencyId = useId();
  const { switches, onSwitches, demo, ownMail, owner } = props;
  const toggle = (label: string, checked: boolean, onToggle: () => void) => (
    <ToggleButton size="small" className={look.button} checked={checked} onClick={onToggle}>
      {label}
    </ToggleButton>
  );
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
      <div role="toolbar" aria-label="Preview" className={styles.bar}>
        <div className={styles.group} role="group" aria-label="Look">
          {toggle("Dark theme", props.dark, () => props.onDark(!props.dark))}
          {toggle("Wide pane", props.width === 450, () => props.onWidth(props.width === 320 ? 450 : 320))}
          {toggle("Pinned", props.pinned, () => props.onPinned(!props.pinned))}
          <Button size="small" className={look.button} onClick={props.onReloadPane}>
            Reload pane
          </Button>
        </div>
        <div className={styles.group} role="group" aria-label="Faults of Outlook">
          <span className={look.caption}>Outlook’s faults:</span>
          {toggle("Suppress change event", switches.suppressChangeEvent, () =>
            onSwitches({ ...switches, suppressChangeEvent: !switches.suppressChangeEvent }),
          )}
          {toggle("Drop callbacks", switches.dropCallbacks, () =>
            onSwitches({ ...switches, dropCallbacks: !switches.dropCallbacks }),
          )}
          <label htmlFor={latencyId} className={look.caption}>
            Latency
          </label>
          <Select
            id={latencyId}
            size="small"
            className={styles.latency}
            value={String(switches.latencyMs)}
            onChange={(_, { value }) => onSwitches({ ...switches, latencyMs: Number(value) })}
          >
            {latencies.map((ms) => (
              <option key={ms} value={ms}>
                {ms === 0 ? "none" : `${String(ms)} ms`}
              </option>
            ))}
          </Select>
        </div>
      </div>
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
