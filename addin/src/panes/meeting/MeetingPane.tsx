import { Button } from "@fluentui/react-button";
import { makeStyles } from "@griffel/react";
import { useCallback, useMemo, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem } from "../../api/problem";
import type { DraftContext } from "../../api/wire";
import type { OpenMeeting } from "../../host/mailHost";
import type { MeetingPart } from "../../shell/paneParts";
import { type Clock, clockIn, inFull } from "../../shell/dates";
import { FullLine } from "../../shell/FullLine";
import { useLook } from "../../shell/look";
import { inSentence } from "../../shell/people";
import { PeopleCards, type PersonParts } from "../../shell/PeopleCards";
import { Failed, Skeleton } from "../../shell/States";
import { useDraftContext } from "../../shell/useDraftContext";
import { askOf, interactionOf, ownOf, whyNot } from "./meeting";
import { useLoggedAlready } from "./useLoggedAlready";
import { words } from "./words";

// Room for what comes once the service has answered.
const useStyles = makeStyles({ later: { minHeight: "32px" } });

interface MeetingPaneProps extends PersonParts, MeetingPart {
  api: Pick<ApiClient, "draftContext" | "timeline" | "logInteraction" | "undoLog">;
}

/** Beside a meeting: what it is, who takes part, and the way into their history. */
export default function MeetingPane({ meeting, state, acts, api, clock, card, add }: MeetingPaneProps) {
  const look = useLook();
  const styles = useStyles();
  const ask = useMemo(() => askOf(meeting), [meeting]);
  const [changes, setChanges] = useState(0);
  const onChanged = useCallback(() => setChanges((count) => count + 1), []);
  const { context, problem, retry } = useDraftContext(api, ask, `${String(state.added.length)} ${String(changes)}`);
  const local = context === null ? clock : clockIn(context.timeZone, clock.now, clock.locale);
  const heading = meeting.form === "appointment" ? words.meeting : words.cannotRead;
  return (
    <section aria-label={words.meeting} className={look.stack}>
      <section aria-label={heading} className={look.card}>
        <h2 className={look.heading} tabIndex={-1}>
          {heading}
        </h2>
        <p className={look.text}>{words.forms[meeting.form]}</p>
        <div className={look.tight}>
          <FullLine text={meeting.subject === "" ? words.noSubject : meeting.subject} className={look.part} twoLines />
          {meeting.start !== null && <p className={look.caption}>{words.from(inFull(meeting.start, local))}</p>}
        </div>
        <div className={styles.later}>
          {context !== null && <AddMeeting meeting={meeting} context={context} clock={local} acts={acts} api={api} />}
        </div>
      </section>
      {context === null && problem === null && <Skeleton />}
      {problem !== null && <Failed problem={problem} onRetry={retry} />}
      {context !== null && (
        <section aria-labelledby="meeting-people" className={look.card}>
          <h3 id="meeting-people" className={look.part}>
            {words.people}
          </h3>
          {context.people.length === 0 && <p className={look.text}>{words.nobodyElse}</p>}
          {context.people.length > 0 && context.internalOnly && <p className={look.caption}>{words.onlyColleagues}</p>}
          {context.people.length > 0 && (
            <PeopleCards
              people={context.people}
              label={words.people}
              card={card}
              add={add}
              mayShare={context.mayShare}
              clock={local}
              onChanged={onChanged}
            />
          )}
        </section>
      )}
    </section>
  );
}

interface AddMeetingProps extends Pick<MeetingPaneProps, "acts" | "api"> {
  meeting: OpenMeeting;
  context: DraftContext;
  clock: Clock;
}

function AddMeeting({ meeting, context, clock, acts, api }: AddMeetingProps) {
  const look = useLook();
  const [busy, setBusy] = useState(false);
  const [count, setCount] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { subject, start } = meeting;
  const own = ownOf(context);
  const names = own.map(({ name }) => inSentence(name)).join(", ");
  const isThere = useLoggedAlready(
    api,
    own[0]?.id ?? null,
    meeting,
    `${String(count)} ${String(context.people.length)}`,
  );
  const why = whyNot(meeting, own, clock.now);
  if (isThere) return <p className={look.caption}>{words.isThere(names)}</p>;
  if (why !== null || start === null) return <p className={look.caption}>{words.whyNot[why ?? "noTime"]}</p>;

  async function addIt(at: string) {
    setBusy(true);
    const said = interactionOf(subject, at, own, clock);
    const result = await acts.changeOrKeep(
      {
        act: { kind: "said", said },
        write: (id) => api.logInteraction(said, id),
        about: names,
        at: new Date(),
      },
      ({ logId }) => ({
        intent: "success",
        text: words.added(names),
        undo:
          logId === null
            ? null
            : {
                write: async () => {
                  const undone = await api.undoLog(logId);
                  setCount((now) => now + 1);
                  return undone;
                },
                text: words.takenBack,
              },
      }),
    );
    setBusy(false);
    setProblem(result.ok ? null : result.problem);
    setCount((now) => now + 1);
  }

  return (
    <>
      <div className={look.row}>
        <Button appearance="primary" className={look.button} disabled={busy} onClick={() => void addIt(start)}>
          {busy ? words.adding : words.add}
        </Button>
      </div>
      {problem !== null && (
        <p role="alert" className={look.caption}>
          {messageFor(problem)}
        </p>
      )}
    </>
  );
}
