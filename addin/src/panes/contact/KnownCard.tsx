import { Button } from "@fluentui/react-button";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { makeStyles, mergeClasses } from "@griffel/react";
import { lazy, type ReactNode, Suspense, useEffect, useReducer, useRef, useState } from "react";
import type { ApiClient } from "../../api/client";
import type { Caller } from "../../api/promises";
import type { Cadence, ContactCard } from "../../api/wire";
import { Avatar } from "../../shell/Avatar";
import { type Clock, inFull } from "../../shell/dates";
import { FullLine } from "../../shell/FullLine";
import { later } from "../../shell/later";
import { useLook } from "../../shell/look";
import { cardLine } from "../../shell/people";
import type { OpenMailActs } from "../../shell/openMailActs";
import type { CadenceClient } from "./CadenceBlock";
import type { PrivacyClient } from "./CardActs";
import type { ReplyTimesClient } from "./ReplyTimes";
import type { SignatureSource } from "./SignatureOffers";
import type { SamePersonClient } from "./SamePerson";
import { About } from "./About";
import { bookLine, changeOf, formProblem, lastContactWords, newerOf, nextEdit, seenByWords, toSave } from "./contact";
import { words } from "./words";

const EditContact = lazy(() => import("./EditContact"));
const SamePerson = lazy(() => import("./SamePerson"));
const ColleagueLine = later(() => import("./ColleagueLine"));
const CadenceBlock = later(() => import("./CadenceBlock"));
const CardActs = later(() => import("./CardActs"));
const PersonalDetails = lazy(() => import("./PersonalDetails"));
const ReplyTimes = later(() => import("./ReplyTimes"));

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: "12px",
    alignItems: "center",
    "> :first-child": { gridRow: "span 2" },
  },
  name: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "start",
    gap: "8px",
    minWidth: 0,
    "@media (max-width: 240px)": { flexDirection: "column" }, // enlarged to twice its size: the name keeps its room
  },
  edit: { minWidth: "auto", paddingLeft: "6px", paddingRight: "6px" },
  acts: { display: "flex", flexShrink: 0, marginRight: "-8px" },
  // Room for a line that comes later, or never: a part of it is the rhythm around it.
  later: { minHeight: "16px", marginTop: "-8px" },
});

interface KnownCardProps {
  card: ContactCard;
  /** There can be colleagues to share it with. */
  mayShare: boolean;
  /** The address that the mail in view has of them. */
  address: string;
  signed: SignatureSource | null;
  acts: Pick<OpenMailActs, "changeContact" | "change">;
  api: Pick<ApiClient, "contact" | "contactWords"> &
    SamePersonClient &
    PrivacyClient &
    CadenceClient &
    ReplyTimesClient &
    Caller;
  clock: Clock;
  /** The contact is being taken back: nothing more is asked about it. */
  leaving: boolean;
  /** While the card is edited, saving it is the one next act on the pane. */
  onEditing: (editing: boolean) => void;
  children: ReactNode;
}

/** Somebody of the network: who, whose turn, how long ago, and the one next act. */
export function KnownCard({
  card,
  mayShare,
  address,
  signed,
  acts,
  api,
  clock,
  leaving,
  onEditing,
  children,
}: KnownCardProps) {
  const look = useLook();
  const styles = useStyles();
  const [edit, step] = useReducer(nextEdit, { at: "closed" });
  const own = card.sharedBy === null;
  const seenBy = seenByWords(card, mayShare);
  const [more, setMore] = useState(false);
  const editPlace = useRef<HTMLSpanElement>(null);
  const morePlace = useRef<HTMLSpanElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // A single field gives the keys back to its own line.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (wasOpen.current && edit.at === "closed" && lost) editPlace.current?.querySelector("button")?.focus();
    wasOpen.current = edit.at === "open";
    onEditing(edit.at === "open");
    return () => onEditing(false);
  }, [edit.at, onEditing]);

  async function save() {
    if (edit.at === "closed" || edit.saving) return;
    const form = toSave(edit);
    const missing = formProblem(form);
    if (missing !== null) return step({ type: "refused", problem: missing });
    step({ type: "sent" });
    const result = await acts.changeContact(card.id, changeOf(form, edit.version));
    if (result.ok) return step({ type: "closed" });
    if (result.problem.code !== "contact.changed-meanwhile") return step({ type: "refused", problem: result.problem });
    const told = newerOf(result.problem);
    if (told !== null) return step({ type: "overtaken", newer: told, problem: result.problem });
    const newer = await api.contact(card.id);
    if (newer.ok) step({ type: "overtaken", newer: newer.value, problem: result.problem });
    else step({ type: "refused", problem: newer.problem });
  }

  if (edit.at === "open" && (edit.only === null || edit.newer !== null)) {
    return (
      <section aria-label={words.editOne(card.name)} className={look.card}>
        <Suspense fallback={<p className={look.caption}>{words.opening}</p>}>
          <EditContact
            card={card}
            mayShare={mayShare}
            locale={clock.locale}
            signed={signed === null ? null : { ...signed, address }}
            edit={edit}
            step={step}
            onSave={() => void save()}
          />
        </Suspense>
      </section>
    );
  }
  return (
    <section aria-label={card.name} className={look.card}>
      <div className={styles.head}>
        <Avatar name={card.name} address={card.addresses[0] ?? card.name} known size="large" />
        <div className={styles.name}>
          <h2 className={mergeClasses(look.heading, look.tight)} tabIndex={-1}>
            <FullLine text={card.name} twoLines />
          </h2>
          {own && (
            <span className={styles.acts}>
              <span ref={editPlace}>
                <Button
                  appearance="subtle"
                  size="small"
                  className={styles.edit}
                  disabled={edit.at === "open" && edit.saving}
                  aria-label={words.editOne(card.name)}
                  onClick={() => step({ type: "opened", card })}
                >
                  {words.about.edit}
                </Button>
              </span>
              <span ref={morePlace}>
                <Button
                  appearance="subtle"
                  size="small"
                  className={styles.edit}
                  aria-label={words.moreAbout(card.name)}
                  aria-expanded={more}
                  icon={<MoreHorizontalRegular />}
                  onClick={() => setMore(!more)}
                />
              </span>
            </span>
          )}
        </div>
        <FullLine text={cardLine(card)} className={mergeClasses(look.caption, look.line)} />
      </div>
      {more && (
        <Suspense fallback={<p className={look.caption}>{words.opening}</p>}>
          <CardActs
            card={card}
            acts={acts}
            api={api}
            onClose={() => {
              setMore(false);
              morePlace.current?.querySelector("button")?.focus();
            }}
          />
        </Suspense>
      )}
      {children}
      <div className={look.row}>
        <span className={look.chip}>{bookLine(card.book)}</span>
        {seenBy !== null && <span className={mergeClasses(look.chip, look.line)}>{seenBy}</span>}
        <span
          className={look.caption}
          title={card.lastContactAt === null ? undefined : inFull(card.lastContactAt, clock)}
        >
          {lastContactWords(card, clock)}
        </span>
      </div>
      {card.colleague != null && (
        <Suspense fallback={<div style={{ height: 16 }} />}>
          <ColleagueLine touch={card.colleague} clock={clock} />
        </Suspense>
      )}
      {card.cadence !== null && card.cadence !== undefined && !leaving && (
        <Suspense fallback={<div style={{ height: roomOf(card.cadence) }} />}>
          <CadenceBlock card={card} cadence={card.cadence} acts={acts} api={api} clock={clock} />
        </Suspense>
      )}
      <About
        card={card}
        own={own}
        locale={clock.locale}
        edit={edit}
        api={api}
        step={step}
        onSave={() => void save()}
        personal={own && <PersonalDetails card={card} acts={acts} api={api} clock={clock} />}
      />
      <Suspense fallback={<div className={look.coming} />}>
        <ReplyTimes card={card} acts={acts} api={api} clock={clock} />
      </Suspense>
      {card.sharedBy !== null && <p className={look.caption}>{words.onlyOwner(card.sharedBy)}</p>}
      <div className={styles.later}>
        {!leaving && own && (
          <Suspense fallback={null}>
            <SamePerson card={card} acts={acts} api={api} />
          </Suspense>
        )}
      </div>
    </section>
  );
}

/** The height of the lines that come with a cadence, so that nothing below them moves when they do. */
function roomOf({ state, interval, usedDays, idealDays }: Cadence): number {
  const bar = usedDays === null || idealDays === null ? 0 : 32;
  return 68 + bar + (state === interval || interval === "noneSet" ? 0 : 20);
}
