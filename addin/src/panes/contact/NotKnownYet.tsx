import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useEffect, useId, useRef, useState } from "react";
import type { Person } from "../../api/wire";
import { Avatar } from "../../shell/Avatar";
import { FullLine } from "../../shell/FullLine";
import { useLook } from "../../shell/look";
import { suggestedName } from "../../shell/people";
import type { OpenMailActs } from "../../shell/openMailActs";
import { AddForm } from "./AddForm";
import { offersAtFirst, othersWords } from "./contact";
import { words } from "./words";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", listStyleType: "none", margin: 0, padding: 0 },
  person: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr) auto", columnGap: "8px", alignItems: "center" },
  acts: { display: "flex", gap: "2px" },
  act: { paddingLeft: "6px", paddingRight: "6px" },
  form: { padding: "8px 0" },
});

interface NotKnownYetProps {
  people: Person[];
  acts: Pick<OpenMailActs, "addContact" | "putAside">;
  mayShare: boolean;
  /** True when adding one of them is the next sensible act on the pane. */
  primary: boolean;
  /** The last of them was added or put aside, and the card went with what had the focus. */
  onGone: () => void;
}

/** Who else is on a logged thread and not known yet: a line each, and a form for the one the user asks to add. */
export default function NotKnownYet({ people, acts, mayShare, primary, onGone }: NotKnownYetProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    if (people.length === 0) onGone();
    else document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });

  const shown = all ? people : offersAtFirst(people);
  const others = people.length - shown.length;
  const addId = (index: number) => `${id}add${String(index)}`;
  const laterId = (index: number) => `${id}later${String(index)}`;
  const close = (index: number) => {
    focusNext.current = addId(index);
    setOpen(null);
  };

  if (people.length === 0) return null;
  return (
    <section aria-labelledby={`${id}heading`} className={mergeClasses(look.card, look.dashed)}>
      <div className={look.row}>
        <h3 id={`${id}heading`} className={look.part} tabIndex={-1}>
          {words.notKnownYet}
        </h3>
        <span className={look.caption}>{words.people(people.length)}</span>
      </div>
      <ul className={styles.list}>
        {shown.map((person, index) => {
          const name = suggestedName(person);
          const opened = person.address === open;
          return (
            <li
              key={person.address}
              onKeyDown={(event) => {
                if (event.key === "Escape" && opened) close(index);
              }}
            >
              <div className={styles.person}>
                <Avatar name={person.name} address={person.address} known={false} />
                <FullLine text={name === person.address ? name : `${name}, ${person.address}`}>
                  <span className={mergeClasses(look.text, look.line)}>{name}</span>
                  {name !== person.address && (
                    <span className={mergeClasses(look.caption, look.line)}>{person.address}</span>
                  )}
                </FullLine>
                {!opened && (
                  <div className={styles.acts}>
                    <Button
                      id={addId(index)}
                      size="small"
                      className={mergeClasses(look.button, styles.act)}
                      aria-label={words.addOne(name)}
                      onClick={() => setOpen(person.address)}
                    >
                      {words.add}
                    </Button>
                    <Button
                      id={laterId(index)}
                      size="small"
                      appearance="subtle"
                      className={mergeClasses(look.button, styles.act)}
                      aria-label={words.notNowOne(name)}
                      onClick={() => {
                        focusNext.current = laterId(Math.min(index, people.length - 2));
                        acts.putAside(person.address);
                      }}
                    >
                      {words.notNow}
                    </Button>
                  </div>
                )}
              </div>
              {opened && (
                <div className={styles.form}>
                  <AddForm
                    person={person}
                    acts={acts}
                    mayShare={mayShare}
                    primary={primary}
                    askedFor
                    onAdded={() => {
                      focusNext.current = `${id}heading`;
                      setOpen(null);
                    }}
                    beside={
                      <Button className={look.button} onClick={() => close(index)}>
                        {words.cancel}
                      </Button>
                    }
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {others > 0 && (
        <div className={look.row}>
          <Button
            size="small"
            className={look.button}
            onClick={() => {
              focusNext.current = addId(shown.length);
              setAll(true);
            }}
          >
            {othersWords(others)}
          </Button>
        </div>
      )}
    </section>
  );
}
