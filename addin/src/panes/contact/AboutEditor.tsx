import { Button } from "@fluentui/react-button";
import { Field } from "@fluentui/react-field";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import { type ReactNode, useEffect, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor } from "../../api/problem";
import type { WordsInUse } from "../../api/wire";
import { Choice } from "../../shell/Choice";
import { useLook } from "../../shell/look";
import { tierWords } from "../../shell/people";
import { whileHere } from "../../shell/whileHere";
import { type AboutField, type AboutForm, offers, withOffer } from "./about";
import type { Edit, EditStep } from "./contact";
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
  offers: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px", minHeight: "24px" },
  offer: { minWidth: "auto", maxWidth: "100%" },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface AboutEditorProps {
  field: AboutField;
  edit: Extract<Edit, { at: "open" }>;
  api: Pick<ApiClient, "contactWords">;
  step: (step: EditStep) => void;
  onSave: () => void;
}

/** One field of a card, edited where it stands. Enter saves where a field has one line; Escape leaves it as it was. */
export default function AboutEditor({ field, edit, api, step, onSave }: AboutEditorProps) {
  const look = useLook();
  const styles = useStyles();
  return (
    <form
      aria-label={words.about.editField(words.about.names[field].toLowerCase())}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") step({ type: "closed" });
      }}
    >
      <Inputs field={field} edit={edit} api={api} step={step} />
      {edit.problem !== null && (
        <p role="alert" className={mergeClasses(look.caption, styles.error)}>
          {messageFor(edit.problem)}
        </p>
      )}
      <div className={look.row}>
        <Button type="submit" appearance="primary" size="small" className={look.button} disabledFocusable={edit.saving}>
          {edit.saving ? words.about.saving : words.about.save}
        </Button>
        <Button size="small" className={look.button} onClick={() => step({ type: "closed" })}>
          {words.about.cancel}
        </Button>
      </div>
    </form>
  );
}

function Inputs({ field, edit, api, step }: Omit<AboutEditorProps, "onSave">) {
  const look = useLook();
  const { about, institution } = edit.form;
  const control = mergeClasses(look.control, look.focusable);
  const type = (change: Partial<AboutForm>) => step({ type: "typed", field: { about: { ...about, ...change } } });
  switch (field) {
    case "institution":
      return (
        <OneLine
          label={words.about.institution}
          value={institution}
          maxLength={300}
          first
          onType={(value) => step({ type: "typed", field: { institution: value } })}
        />
      );
    case "tier":
      return (
        <Field label={words.about.tier}>
          {(props) => (
            <Choice {...props} autoFocus words={tierWords} value={about.tier} onChoose={(tier) => type({ tier })} />
          )}
        </Field>
      );
    case "met":
      return (
        <>
          <OneLine
            label={words.about.metWords}
            value={about.metWords}
            maxLength={300}
            first
            onType={(metWords) => type({ metWords })}
          />
          <OneLine
            label={words.about.metEvent}
            value={about.metEvent}
            maxLength={200}
            onType={(metEvent) => type({ metEvent })}
          />
          <OneLine
            label={words.about.metOn}
            hint={words.about.metOnHint}
            value={about.metOn}
            maxLength={10}
            onType={(metOn) => type({ metOn })}
          />
        </>
      );
    default:
      return (
        <>
          <Field
            label={words.about.names[field]}
            hint={field === "profiles" ? words.about.profilesHint : words.about.oneALine}
          >
            {(props) => (
              <textarea
                {...props}
                autoFocus
                dir="auto"
                className={mergeClasses(control, look.lines)}
                value={about[field]}
                onChange={(event) => type({ [field]: event.target.value })}
              />
            )}
          </Field>
          {field !== "profiles" && (
            <InUse api={api} kind={field} typed={about[field]} onTake={(value) => type({ [field]: value })} />
          )}
        </>
      );
  }
}

interface OneLineProps {
  label: string;
  hint?: string;
  value: string;
  maxLength: number;
  first?: boolean;
  onType: (value: string) => void;
}

function OneLine({ label, hint, value, maxLength, first = false, onType }: OneLineProps): ReactNode {
  const look = useLook();
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(props) => (
        <input
          {...props}
          autoFocus={first}
          dir="auto"
          className={mergeClasses(look.control, look.focusable)}
          value={value}
          maxLength={maxLength}
          autoComplete="off"
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  );
}

interface InUseProps {
  api: Pick<ApiClient, "contactWords">;
  kind: "circles" | "interests";
  typed: string;
  onTake: (typed: string) => void;
}

// Names that are in use already, so that one circle does not get two spellings. Without them the field works as well.
function InUse({ api, kind, typed, onTake }: InUseProps) {
  const look = useLook();
  const styles = useStyles();
  const [known, setKnown] = useState<WordsInUse | null>(null);
  useEffect(() => {
    return whileHere(
      (signal) => api.contactWords(signal),
      (answer) => {
        if (answer.ok) setKnown(answer.value);
      },
    );
  }, [api]);
  const inUse = known === null ? [] : known[kind].map(({ name }) => name);
  const names = offers(inUse, typed);
  return (
    <div className={styles.offers}>
      {names.length > 0 && <span className={look.caption}>{words.about.inUse}</span>}
      {names.map((name) => (
        <Button
          key={name}
          size="small"
          className={mergeClasses(look.line, styles.offer)}
          aria-label={words.about.addField(name)}
          onClick={() => onTake(withOffer(inUse, typed, name))}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
