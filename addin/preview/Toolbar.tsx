import { Button, ToggleButton } from "@fluentui/react-button";
import { Select } from "@fluentui/react-select";
import { tokens } from "@fluentui/react-theme";
import { makeStyles } from "@griffel/react";
import { useId } from "react";
import { useLook } from "../src/shell/look";
import type { BodyType } from "./draft";
import type { ChangeTold, ServiceState, Switches } from "./link";
import type { Beginning, Start } from "./office/begin";
import { type ClientName, clients } from "./office/clients";
import type { CategoryList } from "./office/categories";
import type { ItemKind } from "./office/readItem";

export type PaneWidth = 320 | 450;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 6px",
    padding: "4px 12px",
    margin: "0 8px 8px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    flexShrink: 0,
  },
  group: { display: "contents" }, // one line goes on where the other group ends: two lines are enough at 1,280 pixels
  choice: { display: "flex", alignItems: "center", gap: "4px" },
  select: { minWidth: "64px", maxWidth: "128px" },
});

const clientWords = Object.fromEntries(Object.entries(clients).map(([name, { words }]) => [name, words])) as Record<
  ClientName,
  string
>;
const startWords: Record<Start, string> = {
  ready: "as usual",
  blocked: "script blocked",
  never: "never ready",
  outside: "outside Outlook",
};
const changeWords: Record<ChangeTold, string> = {
  atOnce: "told at once",
  late: "told late",
  nothingFirst: "nothing first",
  reloading: "by loading anew",
};
const kindWords: Record<ItemKind, string> = {
  mail: "as it is",
  encrypted: "encrypted",
  meeting: "a meeting",
  file: "a file from disk",
};
const bodyWords: Record<BodyType, string> = { text: "text", html: "HTML" };
const categoryWords: Record<CategoryList, string> = { usual: "Outlook’s own", made: "all made" };
const serviceWords: Record<ServiceState, string> = {
  there: "there",
  slow: "slow",
  away: "away",
  refuses: "refuses the token",
  fails: "fails",
};
/** The last is past the time the pane waits for Outlook. */
const latencyWords = { "0": "none", "500": "500 ms", "2000": "2 s", "6000": "6 s" };

export interface ToolbarProps {
  dark: boolean;
  onDark: (dark: boolean) => void;
  width: PaneWidth;
  onWidth: (width: PaneWidth) => void;
  pinned: boolean;
  onPinned: (pinned: boolean) => void;
  /** Another one starts the pane anew. */
  beginning: Beginning;
  onBeginning: (beginning: Beginning) => void;
  switches: Switches;
  onSwitches: (switches: Switches) => void;
  onReloadPane: () => void;
  /** What mail is written in. */
  bodyType: BodyType;
  onBodyType: (bodyType: BodyType) => void;
}

/** The switches of what stands in for Outlook and for the way to the service. */
export function Toolbar(props: ToolbarProps) {
  const look = useLook();
  const styles = useStyles();
  const { switches, onSwitches, beginning, onBeginning } = props;
  const turn = (change: Partial<Switches>) => onSwitches({ ...switches, ...change });
  return (
    <div role="toolbar" aria-label="Preview" className={styles.bar}>
      <div className={styles.group} role="group" aria-label="Look">
        <Toggle label="Dark theme" on={props.dark} onTurn={props.onDark} />
        <Toggle label="Wide pane" on={props.width === 450} onTurn={(wide) => props.onWidth(wide ? 450 : 320)} />
        <Toggle label="Pinned" on={props.pinned} onTurn={props.onPinned} />
        <Button size="small" className={look.button} onClick={props.onReloadPane}>
          Reload pane
        </Button>
        <Choice
          label="Client"
          words={clientWords}
          chosen={beginning.client}
          onChoose={(client) => onBeginning({ ...beginning, client })}
        />
        <Choice
          label="Start"
          words={startWords}
          chosen={beginning.start}
          onChoose={(start) => onBeginning({ ...beginning, start })}
        />
        <Choice label="Body" words={bodyWords} chosen={props.bodyType} onChoose={props.onBodyType} />
      </div>
      <div className={styles.group} role="group" aria-label="Faults of Outlook">
        <Toggle
          label="Suppress change event"
          on={switches.suppressChangeEvent}
          onTurn={(suppressChangeEvent) => turn({ suppressChangeEvent })}
        />
        <Toggle
          label="Drop callbacks"
          on={switches.dropCallbacks}
          onTurn={(dropCallbacks) => turn({ dropCallbacks })}
        />
        <Toggle label="Fail calls" on={switches.failCalls} onTurn={(failCalls) => turn({ failCalls })} />
        <Toggle label="Old answers" on={switches.oldAnswers} onTurn={(oldAnswers) => turn({ oldAnswers })} />
        <Toggle label="No item" on={switches.noItem} onTurn={(noItem) => turn({ noItem })} />
        <Toggle label="Stale theme" on={switches.staleTheme} onTurn={(staleTheme) => turn({ staleTheme })} />
        <Choice label="Change" words={changeWords} chosen={switches.change} onChoose={(change) => turn({ change })} />
        <Choice
          label="Latency"
          words={latencyWords}
          chosen={String(switches.latencyMs) as keyof typeof latencyWords}
          onChoose={(ms) => turn({ latencyMs: Number(ms) })}
        />
        <Choice
          label="Categories"
          words={categoryWords}
          chosen={switches.categories}
          onChoose={(categories) => turn({ categories })}
        />
        <Choice label="Item" words={kindWords} chosen={switches.kind} onChoose={(kind) => turn({ kind })} />
        <Choice
          label="Service"
          words={serviceWords}
          chosen={switches.service}
          onChoose={(service) => turn({ service })}
        />
      </div>
    </div>
  );
}

interface ToggleProps {
  label: string;
  on: boolean;
  onTurn: (on: boolean) => void;
}

function Toggle({ label, on, onTurn }: ToggleProps) {
  const look = useLook();
  return (
    <ToggleButton size="small" className={look.button} checked={on} onClick={() => onTurn(!on)}>
      {label}
    </ToggleButton>
  );
}

interface ChoiceProps<Name extends string> {
  label: string;
  words: Record<Name, string>;
  chosen: Name;
  onChoose: (name: Name) => void;
}

function Choice<Name extends string>({ label, words, chosen, onChoose }: ChoiceProps<Name>) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  return (
    <span className={styles.choice}>
      <label htmlFor={id} className={look.caption}>
        {label}
      </label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={chosen}
        onChange={(_, { value }) => onChoose(value as Name)}
      >
        {Object.entries<string>(words).map(([name, said]) => (
          <option key={name} value={name}>
            {said}
          </option>
        ))}
      </Select>
    </span>
  );
}
