import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import { useEffect, useId, useRef } from "react";
import { messageFor } from "../../api/problem";
import type { ContactCard } from "../../api/wire";
import { useLook } from "../../shell/look";
import { Band } from "../../shell/NoticeBar";
import { type Difference, differences, type Side } from "./conflict";
import { type Edit, type EditStep, formOf } from "./contact";
import { words } from "./words";

const useStyles = makeStyles({
  field: { ...shorthands.border("0"), margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  // Side by side, as long as both have room.
  sides: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))", gap: "8px" },
  side: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: "8px",
    alignItems: "start",
    padding: "6px 8px",
    minHeight: "24px",
    cursor: "pointer",
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusMedium,
  },
  chosen: { ...shorthands.border("1px", "solid", tokens.colorBrandStroke1) },
  radio: { ...shorthands.margin("4px", "0", "0"), accentColor: tokens.colorBrandBackground },
});

interface ConflictProps {
  edit: Extract<Edit, { at: "open" }>;
  newer: ContactCard;
  locale: string;
  step: (step: EditStep) => void;
  onSave: () => void;
}

/** Two changed one contact at once: what each says, where they differ, and which of the two it shall say. */
export function Conflict({ edit, newer, locale, step, onSave }: ConflictProps) {
  const look = useLook();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const found = differences(edit.base, edit.form, formOf(newer), locale);
  return (
    <form
      className={look.stack}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <h2 ref={heading} tabIndex={-1} className={mergeClasses(look.heading, look.focusable)}>
        {words.about.conflict}
      </h2>
      <div role="alert">
        <Band intent="warning">
          {edit.problem === null || edit.problem.code === "contact.changed-meanwhile"
            ? words.about.conflictWhy
            : messageFor(edit.problem)}
        </Band>
      </div>
      {found.length === 0 && <p className={look.text}>{words.about.nothingDiffers}</p>}
      {found.map((difference) => (
        <Choose
          key={difference.field}
          difference={difference}
          side={edit.sides[difference.field] ?? difference.first}
          onChoose={(side) => step({ type: "chose", key: difference.field, side })}
        />
      ))}
      <div className={look.row}>
        <Button type="submit" appearance="primary" className={look.button} disabledFocusable={edit.saving}>
          {edit.saving ? words.about.saving : words.about.saveChoice}
        </Button>
        <Button className={look.button} onClick={() => step({ type: "closed" })}>
          {words.about.cancel}
        </Button>
      </div>
    </form>
  );
}

interface ChooseProps {
  difference: Difference;
  side: Side;
  onChoose: (side: Side) => void;
}

function Choose({ difference, side, onChoose }: ChooseProps) {
  const look = useLook();
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={styles.field}>
      <legend className={mergeClasses(look.caption, styles.legend)}>{words.about.names[difference.field]}</legend>
      <div className={styles.sides}>
        {(["mine", "theirs"] as const).map((one) => (
          <label key={one} className={mergeClasses(styles.side, side === one && styles.chosen)}>
            <input
              type="radio"
              name={name}
              className={mergeClasses(styles.radio, look.focusable)}
              checked={side === one}
              onChange={() => onChoose(one)}
            />
            <span className={look.tight}>
              <span className={look.caption}>{words.about[one]}</span>
              <span className={look.text} dir="auto">
                {difference[one] === "" ? words.about.nothing : difference[one]}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
