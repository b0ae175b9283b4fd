import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { lazy, type ReactNode, Suspense, useId, useState } from "react";
import { messageFor, type Problem } from "../../api/problem";
import type { ContactRole, Person } from "../../api/wire";
import { Choice } from "../../shell/Choice";
import { useLook } from "../../shell/look";
import { roleWords, suggestedName } from "../../shell/people";
import type { OpenMailActs } from "../../shell/openMailActs";
import { type Place, placed, placeWords } from "./contact";
import type { SignatureSource } from "./SignatureOffers";
import { words } from "./words";

const SignatureOffers = lazy(() => import("./SignatureOffers"));

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: "8px 12px", alignItems: "center" },
  // Room for the line that comes once the mail is read, so that nothing below it moves.
  later: { minHeight: "16px", marginTop: "-4px" },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface AddFormProps {
  person: Person;
  acts: Pick<OpenMailActs, "addContact">;
  /** There can be colleagues to share it with. */
  mayShare: boolean;
  /** True when this is the next sensible act on the pane. */
  primary: boolean;
  /** The person asked for this form: the name is where the keys go. */
  askedFor?: boolean;
  onAdded?: () => void;
  /** Null: there is no mail that the person may have signed. */
  signed?: SignatureSource | null;
  /** Other acts of the card, in one row with the act of adding. */
  beside: ReactNode;
}

/** A name and a role: all it takes to keep somebody. */
export function AddForm({
  person,
  acts,
  mayShare,
  primary,
  askedFor = false,
  onAdded,
  signed = null,
  beside,
}: AddFormProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [name, setName] = useState(() => suggestedName(person));
  // The field is there once the signature gave a value for it.
  const [institution, setInstitution] = useState<string | null>(null);
  const [role, setRole] = useState<ContactRole>("hcp");
  const [place, setPlace] = useState<Place>("company");
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const nameless = name.trim() === "";

  async function add() {
    if (adding || nameless) return;
    setAdding(true);
    setProblem(null);
    const contact = {
      name: name.trim(),
      role,
      institution: institution?.trim() ?? "",
      addresses: [person.address],
      ...placed(place),
    };
    const result = await acts.addContact(contact);
    setAdding(false);
    if (result.ok) onAdded?.();
    else setProblem(result.problem);
  }

  return (
    <form
      className={look.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className={styles.fields}>
        <label className={look.caption} htmlFor={`${id}name`}>
          {words.nameField}
        </label>
        <input
          id={`${id}name`}
          className={mergeClasses(look.control, look.focusable)}
          autoFocus={askedFor}
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <label className={look.caption} htmlFor={`${id}role`}>
          {words.roleField}
        </label>
        <Choice id={`${id}role`} words={roleWords} value={role} onChoose={setRole} />
        <label className={look.caption} htmlFor={`${id}book`}>
          {words.bookField}
        </label>
        <Choice id={`${id}book`} words={placeWords(mayShare)} value={place} onChoose={setPlace} />
        {institution !== null && (
          <>
            <label className={look.caption} htmlFor={`${id}institution`}>
              {words.institutionField}
            </label>
            <input
              id={`${id}institution`}
              className={mergeClasses(look.control, look.focusable)}
              value={institution}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => setInstitution(event.target.value)}
            />
          </>
        )}
      </div>
      <div className={look.row}>
        <Button
          type="submit"
          appearance={primary ? "primary" : "secondary"}
          className={look.button}
          disabled={adding || nameless}
        >
          {adding ? words.adding : words.addToNetwork}
        </Button>
        {beside}
      </div>
      {problem !== null && (
        <p role="alert" className={mergeClasses(look.caption, styles.error)}>
          {messageFor(problem)}
        </p>
      )}
      {signed !== null && (
        <div className={styles.later}>
          <Suspense fallback={null}>
            <SignatureOffers
              source={signed}
              address={person.address}
              known={{ name: suggestedName(person), institution: "" }}
              form={{ name, institution: institution ?? "" }}
              onUse={(field, value) => (field === "name" ? setName(value) : setInstitution(value))}
            />
          </Suspense>
        </div>
      )}
    </form>
  );
}
