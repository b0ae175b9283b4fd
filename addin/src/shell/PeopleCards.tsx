import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import { type ReactNode, useId, useState } from "react";
import type { ContactCard, DraftPerson, Person } from "../api/wire";
import { Avatar } from "./Avatar";
import type { Clock } from "./dates";
import { FullLine } from "./FullLine";
import { useLook } from "./look";
import { called, cardLine, suggestedName } from "./people";
import { blindWords, colleagueWarning, exchangeWords, noCardWords } from "./peopleWords";
import { words } from "./words";

const head = {
  display: "grid",
  gridTemplateColumns: "auto minmax(0, 1fr) auto",
  columnGap: "8px",
  alignItems: "center",
};

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "12px", listStyleType: "none", margin: 0, padding: 0 },
  head,
  opener: {
    ...head,
    width: "calc(100% + 8px)", // into the padding around it on both sides
    boxSizing: "border-box",
    padding: "4px",
    margin: "-4px",
    ...shorthands.border("0"),
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  warning: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteDarkOrangeForeground1 },
  opened: { paddingTop: "8px" },
});

/** How somebody's card is shown, and how somebody not known yet is added; the pane that knows contacts gives both. */
export interface PersonParts {
  card: (person: { contact: ContactCard; address: string }, part: CardPart) => ReactNode;
  add: (person: Person, mayShare: boolean, onDone: () => void) => ReactNode;
}

export interface CardPart {
  mayShare: boolean;
  clock: Clock;
  /** Something of the card was changed. */
  onChanged: () => void;
  /** What the card says besides. */
  children: ReactNode;
}

interface PeopleCardsProps extends PersonParts {
  people: DraftPerson[];
  label: string;
  mayShare: boolean;
  clock: Clock;
  onChanged: () => void;
  /** What is known of somebody besides their card. */
  more?: (contact: ContactCard) => ReactNode;
}

/** People a line each: a known one opens to their card, one not known yet is offered. */
export function PeopleCards({ people, label, card, add, mayShare, clock, onChanged, more }: PeopleCardsProps) {
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ul className={styles.list} aria-label={label}>
      {people.map((one) => {
        const { contact, address } = one.person;
        const isOpen = open === address;
        const toggle = () => setOpen(isOpen ? null : address);
        return (
          <li key={address}>
            <PersonLine one={one} clock={clock} open={isOpen} onToggle={toggle} />
            {isOpen && contact !== null && (
              <div className={styles.opened}>
                {card({ contact, address }, { mayShare, clock, onChanged, children: more?.(contact) })}
              </div>
            )}
            {isOpen && one.person.state === "unknown" && (
              <div className={styles.opened}>{add(one.person, mayShare, () => setOpen(null))}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface PersonLineProps {
  one: DraftPerson;
  clock: Clock;
  open: boolean;
  onToggle: () => void;
}

function PersonLine({ one: { person, lastExchange }, clock, open, onToggle }: PersonLineProps) {
  const look = useLook();
  const styles = useStyles();
  const id = useId();
  const { contact, state } = person;
  const name = contact?.name ?? (state === "unknown" ? suggestedName(person) : called(person));
  const known = contact === null ? noCardWords[state] : cardLine(contact);
  const exchange = contact !== null || lastExchange !== null ? exchangeWords(lastExchange, clock) : null;
  const warning = colleagueWarning(contact?.colleague);
  const unseen = person.field === "bcc" ? blindWords : null;
  const lines = (
    <>
      <span className={mergeClasses(look.part, look.line)}>{name}</span>
      {known !== "" && <span className={mergeClasses(look.caption, look.line)}>{known}</span>}
      {exchange !== null && <span className={mergeClasses(look.caption, look.line)}>{exchange}</span>}
      {warning !== null && (
        <span className={mergeClasses(look.caption, styles.warning)}>
          <span aria-hidden="true">! </span>
          {warning}
        </span>
      )}
      {unseen !== null && <span className={mergeClasses(look.caption, look.line)}>{unseen}</span>}
    </>
  );
  const avatar = <Avatar name={name} address={person.address} known={state !== "unknown"} />;
  if (contact !== null) {
    return (
      <button
        type="button"
        className={mergeClasses(styles.opener, look.focusable)}
        aria-expanded={open}
        aria-describedby={id}
        onClick={onToggle}
      >
        {avatar}
        <span className={look.tight}>{lines}</span>
        <span id={id} className={look.caption}>
          {open ? words.closeCard : words.openCard}
        </span>
      </button>
    );
  }
  return (
    <div className={styles.head}>
      {avatar}
      <FullLine
        text={[name, person.address, known, exchange, unseen].filter((part) => part !== null && part !== "").join(", ")}
      >
        {lines}
      </FullLine>
      {state === "unknown" && !open && (
        <Button size="small" className={look.button} aria-label={words.addOne(name)} onClick={onToggle}>
          {words.add}
        </Button>
      )}
    </div>
  );
}
