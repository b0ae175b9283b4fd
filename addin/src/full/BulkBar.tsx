import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useState } from "react";
import type { WordsInUse } from "../api/wire";
import { Choice } from "../shell/Choice";
import { Labelled } from "../shell/Labelled";
import { useLook } from "../shell/look";
import { roleWords, tierWords } from "../shell/people";
import { type Change, type Selection, setOf } from "./contacts";
import { choices } from "./Finder";
import { sentences, words } from "./words";

const LONGEST_INSTITUTION = 300; // letters, as the API takes them
const LONGEST_CIRCLE = 100;

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  fields: { display: "flex", flexWrap: "wrap", gap: "8px 12px", alignItems: "end" },
  field: { flexGrow: 1, flexBasis: "150px", maxWidth: "320px" },
  count: { flexGrow: 1 },
});

const begun: { [What in Change["what"]]: Extract<Change, { what: What }> } = {
  role: { what: "role", role: "hcp" },
  tier: { what: "tier", tier: "a" },
  institution: { what: "institution", institution: "" },
  addCircle: { what: "addCircle", circle: "" },
  removeCircle: { what: "removeCircle", circle: "" },
  shared: { what: "shared", shared: true },
};

interface BulkBarProps {
  chosen: Selection;
  inUse: WordsInUse;
  mayShare: boolean;
  busy: boolean;
  onChange: (change: Change) => void;
  onClear: () => void;
}

/** What can be done with the contacts that are chosen, as one act that can be taken back. */
export function BulkBar({ chosen, inUse, mayShare, busy, onChange, onClear }: BulkBarProps) {
  const look = useLook();
  const styles = useStyles();
  const [change, setChange] = useState<Change | null>(null);
  const kinds: Partial<Record<Change["what"], string>> = {
    role: words.role,
    tier: words.tier,
    institution: words.institution,
    addCircle: words.addCircle,
    ...(inUse.circles.length > 0 ? { removeCircle: words.removeCircle } : {}),
    ...(mayShare ? { shared: words.sharing } : {}),
  };
  return (
    <section aria-label={sentences.selected(chosen.size)} className={mergeClasses(look.card, styles.bar)}>
      <div className={look.row}>
        <p role="status" className={mergeClasses(look.part, styles.count)}>
          {sentences.selected(chosen.size)}
        </p>
        {change === null && (
          <Button appearance="primary" className={look.button} onClick={() => setChange(begun.role)}>
            {words.change}
          </Button>
        )}
        <Button className={look.button} onClick={onClear}>
          {words.clear}
        </Button>
      </div>
      {change !== null && (
        <form
          className={styles.fields}
          onSubmit={(event) => {
            event.preventDefault();
            onChange(change);
          }}
        >
          <div className={styles.field}>
            <Labelled label={words.changeWhat}>
              {(id) => (
                <Choice
                  id={id}
                  autoFocus
                  words={kinds}
                  value={change.what}
                  onChoose={(what) => setChange(begun[what])}
                />
              )}
            </Labelled>
          </div>
          <div className={styles.field}>
            <Labelled label={words.to}>
              {(id) => <Value id={id} change={change} inUse={inUse} onChange={setChange} />}
            </Labelled>
          </div>
          <div className={look.row}>
            <Button
              type="submit"
              appearance="primary"
              className={look.button}
              disabled={busy || setOf(change) === null}
            >
              {sentences.changeAct(chosen.size)}
            </Button>
            <Button className={look.button} onClick={() => setChange(null)}>
              {words.cancel}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

interface ValueProps {
  id: string;
  change: Change;
  inUse: WordsInUse;
  onChange: (change: Change) => void;
}

function Value({ id, change, inUse, onChange }: ValueProps) {
  const look = useLook();
  const field = mergeClasses(look.control, look.focusable);
  switch (change.what) {
    case "role":
      return (
        <Choice id={id} words={roleWords} value={change.role} onChoose={(role) => onChange({ what: "role", role })} />
      );
    case "tier":
      return (
        <Choice id={id} words={tierWords} value={change.tier} onChoose={(tier) => onChange({ what: "tier", tier })} />
      );
    case "institution":
      return (
        <input
          id={id}
          className={field}
          value={change.institution}
          maxLength={LONGEST_INSTITUTION}
          autoComplete="off"
          onChange={(event) => onChange({ what: "institution", institution: event.target.value })}
        />
      );
    case "addCircle":
      return (
        <>
          <input
            id={id}
            list={`${id}circles`}
            className={field}
            value={change.circle}
            maxLength={LONGEST_CIRCLE}
            autoComplete="off"
            onChange={(event) => onChange({ what: "addCircle", circle: event.target.value })}
          />
          <datalist id={`${id}circles`}>
            {inUse.circles.map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      );
    case "removeCircle":
      return (
        <Choice
          id={id}
          words={{ ...choices(inUse.circles, ""), "": words.choose }}
          value={change.circle}
          onChoose={(circle) => onChange({ what: "removeCircle", circle })}
        />
      );
    case "shared":
      return (
        <Choice
          id={id}
          words={{ yes: words.shared, no: words.notShared }}
          value={change.shared ? "yes" : "no"}
          onChoose={(shared) => onChange({ what: "shared", shared: shared === "yes" })}
        />
      );
  }
}
