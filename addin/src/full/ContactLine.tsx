import { Checkbox } from "@fluentui/react-checkbox";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import type { ContactCard } from "../api/wire";
import { Avatar } from "../shell/Avatar";
import { ago, type Clock } from "../shell/dates";
import { useLook } from "../shell/look";
import { cardLine, tierWords } from "../shell/people";
import { hashOf } from "./places";
import { words } from "./words";

/** CSS pixels: two lines of text and the room around them. */
export const ROW_HEIGHT = 60;

const WIDE = "@media (min-width: 760px)";

const useStyles = makeStyles({
  line: {
    position: "absolute",
    left: 0,
    right: 0,
    boxSizing: "border-box",
    height: `${String(ROW_HEIGHT)}px`,
    display: "grid",
    gridTemplateColumns: "auto auto minmax(0, 1fr)",
    alignItems: "center",
    columnGap: "8px",
    paddingRight: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke2),
    [WIDE]: { gridTemplateColumns: "auto auto minmax(0, 3fr) minmax(0, 2fr) 180px" },
  },
  chosen: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  name: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { textDecorationLine: "underline" },
  },
  wide: { display: "none", [WIDE]: { display: "block" } },
  last: { textAlign: "end" },
  bone: {
    ...shorthands.border("1px", "solid", tokens.colorTransparentStroke), // drawn where colours are forced
    height: "12px",
    width: "60%",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
  },
});

interface ContactLineProps {
  index: number;
  total: number;
  /** null: on its way. */
  card: ContactCard | null;
  chosen: boolean;
  clock: Clock;
  onChoose: (() => void) | undefined;
}

/** One contact of a long list, at its place in it. */
export function ContactLine({ index, total, card, chosen, clock, onChoose }: ContactLineProps) {
  const look = useLook();
  const styles = useStyles();
  const place = { transform: `translateY(${String(index * ROW_HEIGHT)}px)` };
  if (card === null) {
    return (
      <li aria-busy="true" aria-label={words.loading} className={styles.line} style={place} data-index={index}>
        <span />
        <span />
        <span className={styles.bone} />
      </li>
    );
  }
  const about = [card.about.tier === "none" ? "" : tierWords[card.about.tier], ...card.about.circles]
    .filter((part) => part !== "")
    .join(" · ");
  const own = card.sharedBy === null;
  return (
    <li
      aria-setsize={total}
      aria-posinset={index + 1}
      data-index={index}
      className={mergeClasses(styles.line, chosen && styles.chosen)}
      style={place}
    >
      <Checkbox aria-label={words.select(card.name)} checked={chosen} disabled={!own} onChange={() => onChoose?.()} />
      <Avatar name={card.name} address={card.addresses[0] ?? card.name} known />
      <div className={look.tight}>
        <a
          href={hashOf({ at: "contact", id: card.id })}
          title={card.name}
          className={mergeClasses(look.text, look.line, look.focusable, styles.name)}
        >
          {card.name}
        </a>
        <span title={cardLine(card)} className={mergeClasses(look.caption, look.line)}>
          {cardLine(card)}
        </span>
      </div>
      <span title={about} className={mergeClasses(look.caption, look.line, styles.wide)}>
        {about}
      </span>
      <span className={mergeClasses(look.caption, look.line, styles.wide, styles.last)}>
        {stateOf(card)}
        {own
          ? card.lastContactAt === null
            ? words.neverLogged
            : ago(card.lastContactAt, clock)
          : words.sharedBy(card.sharedBy ?? "")}
      </span>
    </li>
  );
}

/** What the contact's cadence asks for, where it asks for something. */
function stateOf({ cadence }: ContactCard): string {
  const said = cadence === null || cadence === undefined ? undefined : words.cadence[cadence.state];
  return said === undefined ? "" : `${said} · `;
}
