import { Button } from "@fluentui/react-button";
import { mergeClasses } from "@griffel/react";
import { useEffect, useId, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem } from "../../api/problem";
import type { ContactCard, ReplyTimesView, Years as YearsView } from "../../api/wire";
import { type Clock, day } from "../../shell/dates";
import { useLook } from "../../shell/look";
import type { OpenMailActs } from "../../shell/openMailActs";
import { TurnBlock } from "../../shell/TurnBlock";
import { whileHere } from "../../shell/whileHere";
import { ReplyFigure } from "./ReplyFigure";
import { usually, workingTime } from "./replyTimes";
import { words } from "./replyWords";
import { Years } from "./Years";
import { ZoneField } from "./ZoneField";

export type ReplyTimesClient = Pick<ApiClient, "replyTimes" | "replyPairs" | "years" | "changeContactZone">;

interface ReplyTimesProps {
  card: ContactCard;
  acts: Pick<OpenMailActs, "change">;
  api: ReplyTimesClient;
  clock: Clock;
}

/** How fast each answers the other: a line until it is opened. */
export default function ReplyTimes({ card, acts, api, clock }: ReplyTimesProps) {
  const look = useLook();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className={look.stack}>
      <Button
        size="small"
        appearance="subtle"
        className={mergeClasses(look.button, look.toggle)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {`${open ? "▾" : "▸"} ${words.title}`}
      </Button>
      {open && (
        <div id={id} className={look.stack}>
          <Opened card={card} acts={acts} api={api} clock={clock} />
        </div>
      )}
    </div>
  );
}

function Opened({ card, acts, api, clock }: ReplyTimesProps) {
  const look = useLook();
  const [times, setTimes] = useState<ReplyTimesView | null>(null);
  const [years, setYears] = useState<YearsView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [round, setRound] = useState(0);

  // A card that came anew may have come with a reply: the figures are asked for again.
  useEffect(() => {
    return whileHere(
      async (signal) => ({ times: await api.replyTimes(card.id, signal), years: await api.years(card.id, signal) }),
      (came) => {
        if (came.times.ok) setTimes(came.times.value);
        if (came.years.ok) setYears(came.years.value);
        setProblem(!came.times.ok ? came.times.problem : !came.years.ok ? came.years.problem : null);
      },
    );
  }, [api, card, round]);

  if (problem !== null) {
    return (
      <div className={look.row}>
        <p role="alert" className={look.caption}>
          {messageFor(problem)}
        </p>
        <Button size="small" className={look.button} onClick={() => setRound(round + 1)}>
          {words.tryAgain}
        </Button>
      </div>
    );
  }
  if (times === null || years === null) return <p className={look.caption}>{words.loading}</p>;
  const { they, you, nudge } = times;
  const zone = times.timeZoneIsOwners ? words.ownZone(times.timeZone) : words.theirZone(times.timeZone);
  return (
    <>
      {times.turn !== null && <TurnBlock scope={words.overAll} turn={times.turn} clock={clock} />}
      <p className={look.text}>{usually(card.name, they)}</p>
      {nudge !== null && (
        <p className={look.text}>
          {`${words.late}: “${nudge.subject === "" ? words.noSubject : nudge.subject}”, ${workingTime(nudge.waitedMinutes, they.dayMinutes)} since ${day(nudge.sentAt, clock)}.`}
        </p>
      )}
      <ReplyFigure label={words.theyAnswer} name="they" side={they} card={card} api={api} clock={clock} />
      <ReplyFigure label={words.youAnswer} name="you" side={you} card={card} api={api} clock={clock} />
      <p className={look.caption}>{`${words.howCounted} ${zone}`}</p>
      {times.withoutDate > 0 && <p className={look.caption}>{words.withoutDate(times.withoutDate)}</p>}
      {times.version !== null && (
        <ZoneField
          key={times.timeZoneIsOwners ? "" : times.timeZone}
          zone={times.timeZoneIsOwners ? null : times.timeZone}
          contactId={card.id}
          version={times.version}
          acts={acts}
          api={api}
          onSaved={() => setRound((last) => last + 1)}
        />
      )}
      <Years years={years} />
    </>
  );
}
