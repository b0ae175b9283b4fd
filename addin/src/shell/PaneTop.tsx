import { Button } from "@fluentui/react-button";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import type { ReactNode } from "react";
import { useLook } from "./look";
import { words } from "./words";

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    paddingRight: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  acts: { display: "flex", gap: "4px" },
  pressed: {
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    "@media (forced-colors: active)": {
      color: "HighlightText",
      backgroundColor: "Highlight",
      forcedColorAdjust: "none",
    },
  },
});

interface PaneTopProps {
  inSettings: boolean;
  onSettings: () => void;
  /** null: Outlook has a way out of the pane itself. */
  onClose: (() => void) | null;
  children: ReactNode;
}

/** The tabs, the way to the settings, and the way out where Outlook has none. */
export function PaneTop({ inSettings, onSettings, onClose, children }: PaneTopProps) {
  const look = useLook();
  const styles = useStyles();
  return (
    <header className={styles.top}>
      <h1 className={look.heard}>{words.product}</h1>
      {children}
      <div className={styles.acts}>
        <Button
          appearance="subtle"
          aria-label={words.settings}
          aria-pressed={inSettings}
          title={words.settings}
          className={mergeClasses(inSettings && styles.pressed)}
          icon={<SettingsRegular />}
          onClick={onSettings}
        />
        {onClose !== null && (
          <Button
            appearance="subtle"
            aria-label={words.close}
            title={words.close}
            icon={<DismissRegular />}
            onClick={onClose}
          />
        )}
      </div>
    </header>
  );
}
