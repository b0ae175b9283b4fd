import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import { type KeyboardEvent, useRef } from "react";
import { useLook } from "./look";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", minWidth: 0 },
  tab: {
    position: "relative",
    minHeight: "40px",
    ...shorthands.padding("8px", "12px"),
    ...shorthands.border("0"),
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    "::after": {
      content: '""',
      position: "absolute",
      left: "12px",
      right: "12px",
      bottom: 0,
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
    },
    // Four tabs and the way to the settings stand in one line of the narrowest pane.
    "@media (max-width: 360px)": { ...shorthands.padding("8px"), "::after": { left: "8px", right: "8px" } },
  },
  compact: { ...shorthands.padding("4px", "6px"), "::after": { left: "6px", right: "6px" } },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
  },
  // Bold is wider: the room for it is kept, so that choosing a tab moves no other.
  label: {
    display: "inline-grid",
    "::after": {
      content: "attr(data-label)",
      fontWeight: tokens.fontWeightSemibold,
      height: 0,
      overflow: "hidden",
      visibility: "hidden",
    },
  },
});

export interface TabChoice<Id extends string> {
  id: Id;
  label: string;
}

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly TabChoice<Id>[];
  /** null: none of them. */
  chosen: Id | null;
  onChoose: (id: Id) => void;
  compact?: boolean;
}

/** Tabs as the accessibility guide asks: one stop for Tab, arrows between them, choosing follows the focus. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, compact = false }: TabsProps<Id>) {
  const look = useLook();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ id }) => id === chosen);

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const target = (step + tabs.length) % tabs.length;
    const tab = tabs[target];
    if (tab === undefined) return;
    onChoose(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target]?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          id={`tab-${tab.id}`}
          type="button"
          role="tab"
          aria-selected={tab.id === chosen}
          tabIndex={index === Math.max(at, 0) ? 0 : -1}
          className={mergeClasses(
            look.focusable,
            styles.tab,
            compact && styles.compact,
            tab.id === chosen && styles.chosen,
          )}
          onClick={() => onChoose(tab.id)}
        >
          <span className={styles.label} data-label={tab.label}>
            {tab.label}
          </span>
        </button>
      ))}
    </div>
  );
}
