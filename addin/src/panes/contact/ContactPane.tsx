import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type ReactNode, Suspense, use, useRef, useState } from "react";
import type { ApiClient } from "../../api/client";
import type { HistoryEntry, PaneContext, ParticipantView } from "../../api/wire";
import { Avatar } from "../../shell/Avatar";
import type { Clock } from "../../shell/dates";
import { FullLine } from "../../shell/FullLine";
import { LogActs, LogButtons, LogWords } from "../../shell/LogActs";
import { later } from "../../shell/later";
import { useLook } from "../../shell/look";
import { counterpartOf, loggingOf, type PaneState } from "../../shell/openMail";
import { called } from "../../shell/people";
import { ToSettings } from "../../shell/toSettings";
import { TurnBlock } from "../../shell/TurnBlock";
import { mayBeSettled } from "../../shell/turnWords";
import type { OpenMailActs } from "../../shell/openMailActs";
import { AddContact } from "./AddContact";
import { historyFirst, offered, peopleOf, sentMessageOf, signedMessageOf } from "./contact";
import { JoinOffer } from "./JoinOffer";
import { KnownCard } from "./KnownCard";
import { PeopleRow } from "./PeopleRow";
import { FirstHistory, OwnHistory } from "./History";
import { TouchActs, type TouchClient } from "./TouchActs";
import type { CadenceClient } from "./CadenceBlock";
import type { PrivacyClient } from "./CardActs";
import type { ReplyTimesClient } from "./ReplyTimes";
import type { SamePersonClient } from "./SamePerson";
import { words } from "./words";

const TurnActs = later(() => import("../../shell/TurnActs"));
const EntryActs = later(() => import("./EntryActs"));
const AddAgain = later(() => import("./AddAgain"));
const NotKnownYet = later(() => import("./NotKnownYet"));

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "start", gap: "12px", minWidth: 0 },
  link: { alignSelf: "start" },
});

interface ContactPaneProps {
  context: PaneContext;
  state: PaneState;
  acts: OpenMailActs;
  api: Pick<ApiClient, "settle" | "unsettle" | "timeline" | "contact" | "contactWords" | "search" | "readMessage"> &
    SamePersonClient &
    PrivacyClient &
    ReplyTimesClient &
    CadenceClient &
    TouchClient;
  clock: Clock;
}

/** Who is this, whose turn is it, what happened. */
export function ContactPane({ context, state, acts, api, clock }: ContactPaneProps) {
  const look = useLook();
  const counterpart = counterpartOf(context);
  const [chosenAddress, choose] = useState<string | null>(null);
  const [evidence, setEvidence] = useState<{ id: string; count: number } | null>(null);
  const [editing, setEditing] = useState(false);
  const pane = useRef<HTMLElement>(null);
  const people = peopleOf(context);
  const chosen = people.find((person) => person.address === chosenAddress) ?? counterpart;
  const about = chosen !== null && chosen.address === counterpart?.address;

  const signedId = signedMessageOf(context);
  const signed = signedId === null ? null : { messageId: signedId, api };

  const turn = context.thread?.turn ?? null;
  const messageId = turn?.messageId ?? null;
  const atHand = messageId !== null && context.history.entries.some((entry) => entry.id === messageId);
  const turnBlock = turn !== null && about && (
    <TurnBlock
      scope={words.onThisThread}
      turn={turn}
      clock={clock}
      onEvidence={atHand ? () => setEvidence((last) => ({ id: messageId, count: (last?.count ?? 0) + 1 })) : undefined}
    >
      {chosen?.contact != null && context.thread !== null && mayBeSettled(turn) && (
        <Suspense fallback={null}>
          <TurnActs threadId={context.thread.id} turn={turn} acts={acts} api={api} />
        </Suspense>
      )}
    </TurnBlock>
  );
  const addFirst = chosen?.state === "unknown";
  const logFirst = loggingOf(context).offer?.scope === "upToThisMessage";
  const log = <LogActs context={context} state={state} acts={acts} clock={clock} />;

  const unknown = state.receipt?.unknown ?? [];
  const offersLast = historyFirst(unknown, counterpart?.address ?? null);
  // Only after a log: by then the part that offers people is there.
  const offers = state.receipt !== null && (
    <Suspense fallback={null}>
      <NotKnownYet
        people={offered(unknown, state, chosen?.address ?? null, context)}
        acts={acts}
        mayShare={context.mayShare}
        primary={!addFirst && !logFirst && !editing}
        onGone={() => pane.current?.querySelector<HTMLElement>("h2")?.focus()}
      />
    </Suspense>
  );

  const backToTop = () => pane.current?.querySelector<HTMLElement>("h2")?.focus();
  const entryActs = (entry: HistoryEntry) => (
    <>
      {entry.message?.yours === true && (
        <JoinOffer entry={entry.message} context={context} acts={acts} onDone={backToTop} />
      )}
      <Suspense fallback={null}>
        <EntryActs
          entry={entry}
          acts={acts}
          api={api}
          clock={clock}
          onGone={() => pane.current?.querySelector<HTMLElement>("h3[tabindex]")?.focus()}
        />
      </Suspense>
    </>
  );

  return (
    <section ref={pane} aria-label={words.person} className={look.stack}>
      {people.length > 0 && <PeopleRow people={people} chosen={chosen?.address ?? null} onChoose={choose} />}
      {chosen?.contact != null && (
        <KnownCard
          key={chosen.contact.id}
          card={chosen.contact}
          mayShare={context.mayShare}
          address={chosen.address}
          signed={signed}
          acts={acts}
          api={api}
          clock={clock}
          leaving={state.leaving === chosen.contact.id}
          onEditing={setEditing}
        >
          {turnBlock}
          {log}
          {chosen.contact.sharedBy === null && (
            <TouchActs card={chosen.contact} acts={acts} api={api} clock={clock} sentId={sentMessageOf(context)} />
          )}
        </KnownCard>
      )}
      {addFirst && (
        <AddContact
          key={chosen.address}
          person={chosen}
          acts={acts}
          mayShare={context.mayShare}
          signed={signed}
          beside={<LogButtons context={context} state={state} acts={acts} first={false} />}
        >
          {turnBlock}
          <LogWords context={context} acts={acts} clock={clock} />
        </AddContact>
      )}
      {(chosen === null || (chosen.contact === null && !addFirst)) && (
        <Bystander person={chosen}>
          {chosen?.state === "erased" && (
            <Suspense fallback={null}>
              <AddAgain key={chosen.address} person={chosen} acts={acts} api={api} />
            </Suspense>
          )}
          {turnBlock}
          {log}
        </Bystander>
      )}
      {!offersLast && offers}
      {about && (
        <FirstHistory context={context} person={chosen} api={api} clock={clock} evidence={evidence} more={entryActs} />
      )}
      {!about && chosen?.contact != null && (
        <OwnHistory
          key={chosen.contact.id}
          contact={chosen.contact}
          asOf={context}
          api={api}
          clock={clock}
          more={entryActs}
        />
      )}
      {offersLast && offers}
    </section>
  );
}

// Somebody who is no contact and is not offered as one: a colleague, a list, or nobody at all.
function Bystander({ person, children }: { person: ParticipantView | null; children: ReactNode }) {
  const look = useLook();
  const styles = useStyles();
  const toSettings = use(ToSettings);
  return (
    <section aria-label={person === null ? words.thisMail : called(person)} className={look.card}>
      <div className={styles.head}>
        {person !== null && <Avatar name={person.name} address={person.address} known size="large" />}
        <div className={look.tight}>
          <h2 className={look.heading} tabIndex={-1}>
            <FullLine text={person === null ? words.nobodyToShow : called(person)} twoLines />
          </h2>
          {person !== null && person.name !== "" && <FullLine text={person.address} className={look.caption} />}
          <p className={look.caption}>{person === null ? words.onlyYou : person.reason}</p>
          {person?.state === "neverLogged" && (
            <Button
              appearance="transparent"
              size="small"
              className={mergeClasses(look.link, styles.link)}
              onClick={toSettings}
            >
              {words.about.neverLogSetting}
            </Button>
          )}
        </div>
      </div>
      {children}
    </section>
  );
}
