import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { ApiClient } from "../api/client";
import type { Problem } from "../api/problem";
import type { ContactCard, HistoryEntry } from "../api/wire";
import type { CadenceClient } from "../panes/contact/CadenceBlock";
import type { PrivacyClient } from "../panes/contact/CardActs";
import { OwnHistory } from "../panes/contact/History";
import { KnownCard } from "../panes/contact/KnownCard";
import type { ReplyTimesClient } from "../panes/contact/ReplyTimes";
import type { SamePersonClient } from "../panes/contact/SamePerson";
import { TouchActs, type TouchClient } from "../panes/contact/TouchActs";
import type { Clock } from "../shell/dates";
import { useLook } from "../shell/look";
import type { Notice } from "../shell/openMail";
import { ReadingScope } from "../shell/ReadingScope";
import { Failed, Skeleton, Statement } from "../shell/States";
import { whileHere } from "../shell/whileHere";
import { hashOf } from "./places";
import { useContactActs } from "./useContactActs";
import { words } from "./words";

const EntryActs = lazy(() => import("../panes/contact/EntryActs"));

const WIDE = "@media (min-width: 900px)";

const useStyles = makeStyles({
  page: { display: "grid", gap: "12px", gridTemplateColumns: "minmax(0, 1fr)", alignItems: "start" },
  columns: { [WIDE]: { gridTemplateColumns: "minmax(320px, 2fr) minmax(0, 3fr)" } },
  back: { alignSelf: "start" },
});

export type ContactClient = Pick<
  ApiClient,
  "contact" | "changeContact" | "contactWords" | "timeline" | "search" | "readMessage"
> &
  SamePersonClient &
  ReplyTimesClient &
  PrivacyClient &
  CadenceClient &
  TouchClient;

interface ContactPageProps {
  id: string;
  api: ContactClient;
  clock: Clock;
  mayShare: boolean;
  /** Another value: something was taken back. */
  asOf: number;
  tell: (notice: Notice) => void;
}

/** One contact: the card as beside a mail, and the whole history, with what can be done there with both. */
export function ContactPage({ id, api, clock, mayShare, asOf, tell }: ContactPageProps) {
  const look = useLook();
  const styles = useStyles();
  const [card, setCard] = useState<ContactCard | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asks, setAsks] = useState(0);
  useEffect(() => {
    return whileHere(
      (signal) => api.contact(id, signal),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        setCard(answer.ok ? answer.value : null);
      },
    );
  }, [api, id, asks, asOf]);

  const acts = useContactActs(api, tell, () => setAsks((now) => now + 1));
  const history = useRef<HTMLDivElement>(null);
  const entryActs = (entry: HistoryEntry): ReactNode => (
    <Suspense fallback={null}>
      <EntryActs
        entry={entry}
        acts={acts}
        api={api}
        clock={clock}
        onGone={() => history.current?.querySelector<HTMLElement>("h3[tabindex]")?.focus()}
      />
    </Suspense>
  );

  const gone = problem?.code === "contact.missing";
  return (
    <div className={look.stack}>
      <Button
        as="a"
        appearance="subtle"
        size="small"
        className={mergeClasses(look.button, styles.back)}
        href={hashOf({ at: "contacts" })}
      >
        ‹ {words.back}
      </Button>
      {card === null && problem === null && <Skeleton />}
      {problem !== null && !gone && <Failed problem={problem} onRetry={() => setAsks(asks + 1)} />}
      {gone && (
        <Statement heading={words.notHere}>
          <p className={look.text} role="alert">
            {words.notHereText}
          </p>
        </Statement>
      )}
      {card !== null && (
        <ReadingScope api={api} opener={null}>
          <div className={mergeClasses(styles.page, styles.columns)}>
            <KnownCard
              key={card.id}
              card={card}
              mayShare={mayShare}
              address={card.addresses[0] ?? ""}
              signed={null}
              acts={acts}
              api={api}
              clock={clock}
              leaving={false}
              onEditing={() => undefined}
            >
              <p className={look.caption}>{card.addresses.join(" · ")}</p>
              {card.sharedBy === null && <TouchActs card={card} acts={acts} api={api} clock={clock} />}
            </KnownCard>
            <div ref={history}>
              <OwnHistory contact={card} asOf={card} api={api} clock={clock} more={entryActs} />
            </div>
          </div>
        </ReadingScope>
      )}
    </div>
  );
}
