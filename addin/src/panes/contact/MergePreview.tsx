import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import { useEffect, useId, useRef, useState } from "react";
import type { ApiClient } from "../../api/client";
import type { Problem } from "../../api/problem";
import type { ContactCard, MergedField, MergePreview as Preview, MergeRequest } from "../../api/wire";
import { useLook } from "../../shell/look";
import { inSentence } from "../../shell/people";
import { whileHere } from "../../shell/whileHere";
import {
  choicesOf,
  leftOut,
  movedWords,
  refusalWords,
  type Side,
  sideAtFirst,
  unitedLines,
  valueWords,
} from "./samePerson";
import { words } from "./words";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground2,
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusMedium,
  },
  field: { ...shorthands.border("0"), margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  side: { display: "flex", alignItems: "start", gap: "8px", minHeight: "24px", cursor: "pointer" },
  radio: { ...shorthands.margin("4px", "0", "0"), flexShrink: 0, accentColor: tokens.colorBrandBackground },
  addresses: { listStyleType: "none", margin: 0, padding: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface MergePreviewProps {
  /** The contact that stays. */
  card: ContactCard;
  otherId: string;
  otherName: string;
  api: Pick<ApiClient, "previewMerge">;
  busy: boolean;
  onMerge: (request: MergeRequest) => void;
  onCancel: () => void;
}

type Seen = { at: "asking" } | { at: "shown"; preview: Preview } | { at: "failed"; problem: Problem };

/** What would become of two contacts, before it does. Escape leaves both as they are. */
export function MergePreview({ card, otherId, otherName, api, busy, onMerge, onCancel }: MergePreviewProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [seen, setSeen] = useState<Seen>({ at: "asking" });
  const [sides, setSides] = useState<Partial<Record<MergedField["field"], Side>>>({});
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), []);

  useEffect(() => {
    return whileHere(
      (signal) => api.previewMerge(card.id, otherId, signal),
      (answer) => {
        setSeen(answer.ok ? { at: "shown", preview: answer.value } : { at: "failed", problem: answer.problem });
      },
    );
  }, [api, card.id, otherId]);

  const preview = seen.at === "shown" ? seen.preview : null;
  return (
    <form
      aria-labelledby={`${id}heading`}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (preview === null || busy) return;
        const { version, otherVersion } = preview;
        onMerge({ otherId, version, otherVersion, choices: choicesOf(preview, sides) });
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <h3 ref={heading} id={`${id}heading`} tabIndex={-1} className={mergeClasses(look.part, look.focusable)}>
        {words.mergeWith(inSentence(otherName))}
      </h3>
      {seen.at === "asking" && <p className={look.caption}>{words.lookingAtBoth}</p>}
      {seen.at === "failed" && (
        <p role="alert" className={mergeClasses(look.caption, styles.error)}>
          {refusalWords(seen.problem)}
        </p>
      )}
      {preview !== null && (
        <>
          {preview.fields.map((field) => (
            <Field
              key={field.field}
              field={field}
              name={`${id}${field.field}`}
              side={sides[field.field] ?? sideAtFirst(field)}
              onChoose={(side) => setSides((now) => ({ ...now, [field.field]: side }))}
            />
          ))}
          <div className={look.tight}>
            <span className={look.caption} id={`${id}addresses`}>
              {words.addressesTogether}
            </span>
            <ul className={styles.addresses} aria-labelledby={`${id}addresses`}>
              {preview.addresses.map((address) => (
                <li key={address} className={look.text}>
                  {address}
                </li>
              ))}
            </ul>
          </div>
          {unitedLines(preview).map(({ label, line }) => (
            <div key={label} className={look.tight}>
              <span className={look.caption}>{label}</span>
              <span className={look.text}>{line}</span>
            </div>
          ))}
          <p className={look.caption}>{movedWords(preview)}</p>
        </>
      )}
      <div className={look.row}>
        {preview !== null && (
          <Button type="submit" className={look.button} disabledFocusable={busy}>
            {busy ? words.merging : words.merge}
          </Button>
        )}
        <Button appearance="subtle" className={look.button} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  field: MergedField;
  name: string;
  side: Side;
  onChoose: (side: Side) => void;
}

// What both say and not the same is chosen; of all else, it is told what stays and what does not.
function Field({ field, name, side, onChoose }: FieldProps) {
  const look = useLook();
  const styles = useStyles();
  const label = words.about.names[field.field === "book" ? "place" : field.field];
  if (!field.conflicts) {
    const lost = leftOut(field);
    return (
      <div className={look.tight}>
        <span className={look.caption}>{label}</span>
        <span className={look.text}>{valueWords(field.field, field.result)}</span>
        {lost !== null && <span className={look.caption}>{words.insteadOf(valueWords(field.field, lost))}</span>}
      </div>
    );
  }
  return (
    <fieldset className={styles.field}>
      <legend className={mergeClasses(look.caption, styles.legend)}>{words.whichStays(label)}</legend>
      {(["kept", "other"] as const).map((one) => (
        <label key={one} className={styles.side}>
          <input
            type="radio"
            name={name}
            className={mergeClasses(styles.radio, look.focusable)}
            checked={side === one}
            onChange={() => onChoose(one)}
          />
          <span className={look.text}>{valueWords(field.field, field[one])}</span>
        </label>
      ))}
    </fieldset>
  );
}
