import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import { useState } from "react";
import type { ParticipantView } from "../../api/wire";
import { Avatar } from "../../shell/Avatar";
import { useLook } from "../../shell/look";
import { called } from "../../shell/people";
import { useHint } from "../../shell/useHint";
import { PEOPLE_AT_FIRST, peopleWords } from "./contact";
import { words } from "./words";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "4px", minHeight: "40px" },
  people: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px",
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  person: {
    display: "inline-flex",
    padding: "2px",
    ...shorthands.border("2px", "solid", "transparent"),
    borderRadius: "50%",
    backgroundColor: "transparent",
    cursor: "pointer",
    "@media (forced-colors: active)": { ...shorthands.borderColor("Canvas") }, // forced, a transparent line is drawn
  },
  chosen: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    "@media (forced-colors: active)": { ...shorthands.borderColor("Highlight") },
  },
  more: { minWidth: "auto", whiteSpace: "nowrap" },
  words: { marginLeft: "auto" },
});

interface PeopleRowProps {
  people: ParticipantView[];
  chosen: string | null;
  onChoose: (address: string) => void;
}

/** Everybody on the mail but the owner. Choosing one shows that person. */
export function PeopleRow({ people, chosen, onChoose }: PeopleRowProps) {
  const look = useLook();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all || people.length <= PEOPLE_AT_FIRST + 1 ? people : people.slice(0, PEOPLE_AT_FIRST);
  return (
    <div className={styles.row}>
      <ul className={styles.people} aria-label={words.peopleOnMail}>
        {shown.map((person) => (
          <li key={`${person.field} ${person.address}`}>
            <PersonButton
              person={person}
              chosen={person.address === chosen}
              onChoose={() => onChoose(person.address)}
            />
          </li>
        ))}
        {shown.length < people.length && (
          <li>
            <Button appearance="subtle" className={styles.more} onClick={() => setAll(true)}>
              {`+${String(people.length - shown.length)}`}
            </Button>
          </li>
        )}
      </ul>
      <span className={mergeClasses(look.caption, styles.words)}>{peopleWords(people)}</span>
    </div>
  );
}

function PersonButton({
  person,
  chosen,
  onChoose,
}: {
  person: ParticipantView;
  chosen: boolean;
  onChoose: () => void;
}) {
  const look = useLook();
  const styles = useStyles();
  const said = personWords(person);
  const { on, bubble } = useHint(said);
  return (
    <>
      <button
        type="button"
        aria-label={said}
        aria-pressed={chosen}
        className={mergeClasses(look.focusable, styles.person, chosen && styles.chosen)}
        onClick={onChoose}
        {...on}
      >
        <Avatar
          name={person.contact?.name ?? person.name}
          address={person.address}
          known={person.state !== "unknown"}
        />
      </button>
      {bubble}
    </>
  );
}

function personWords(person: ParticipantView): string {
  const name = person.contact?.name ?? called(person);
  const states = {
    known: "",
    unknown: ", not known yet",
    erased: ", erased on request",
    owner: ", you",
    internal: ", colleague",
    notAPerson: ", not a person",
    neverLogged: ", never logged",
  };
  return `${name}${states[person.state]}`;
}
