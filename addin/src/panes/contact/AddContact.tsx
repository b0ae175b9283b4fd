import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type ReactNode, useId, useState } from "react";
import { messageFor, type Problem } from "../../api/problem";
import type { ContactRole, Person } from "../../api/wire";
import { Avatar } from "../../shell/Avatar";
import { Choice } from "../../shell/Choice";
import { FullLine } from "../../shell/FullLine";
import { useLook } from "../../shell/look";
import { roleWords, suggestedName } from "../../shell/people";
import type { OpenMailActs } from "../../shell/useOpenMail";

const useStyles = makeStyles({
  head: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "12px", alignItems: "start" },
  fields: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: "8px 12px", alignItems: "center" },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface AddContactProps {
  person: Person;
  reason: string;
  acts: Pick<OpenMailActs, "addContact">;
  /** True when this is the next sensible act on the pane. */
  primary: boolean;
  onNotNow?: () => void;
  children?: ReactNode;
  /** What else can be done, below the act of adding. */
  after?: ReactNode;
}

/** Somebody not known yet: dashed, offered, one click away. Nothing is created by itself. */
export function AddContact({ person, reason, acts, primary, onNotNow, children, after }: AddContactProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [name, setName] = useState(() => suggestedName(person));
  const [role, setRole] = useState<ContactRole>("hcp");
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function add() {
    if (adding) return;
    setAdding(true);
    setProblem(null);
    const contact = { name: name.trim(), role, institution: "", addresses: [person.address], book: "company" as const };
    const result = await acts.addContact(contact);
    setAdding(false);
    if (!result.ok) setProblem(result.problem);
  }

  const heading = suggestedName(person);
  return (
    <section aria-label={`${heading}, not known yet`} className={mergeClasses(look.card, look.dashed)}>
      <div className={styles.head}>
        <Avatar name={person.name} address={person.address} known={false} size="large" />
        <div className={look.tight}>
          <h2 className={look.heading} tabIndex={-1}>
            <FullLine text={heading} twoLines />
          </h2>
          {heading !== person.address && <FullLine text={person.address} className={look.caption} />}
          <p className={look.caption}>{reason}</p>
        </div>
      </div>
      {children}
      <div className={styles.fields}>
        <label className={look.caption} htmlFor={`${id}name`}>
          Name
        </label>
        <input
          id={`${id}name`}
          className={mergeClasses(look.control, look.focusable)}
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <label className={look.caption} htmlFor={`${id}role`}>
          Role
        </label>
        <Choice id={`${id}role`} words={roleWords} value={role} onChoose={setRole} />
      </div>
      <div className={look.row}>
        <Button
          appearance={primary ? "primary" : "secondary"}
          className={look.button}
          disabled={adding || name.trim() === ""}
          onClick={() => void add()}
        >
          {adding ? "Adding…" : "Add to network"}
        </Button>
        {onNotNow !== undefined && (
          <Button appearance="subtle" className={look.button} onClick={onNotNow}>
            Not now
          </Button>
        )}
      </div>
      {problem !== null && (
        <p role="alert" className={mergeClasses(look.caption, styles.error)}>
          {messageFor(problem)}
        </p>
      )}
      {after}
    </section>
  );
}
