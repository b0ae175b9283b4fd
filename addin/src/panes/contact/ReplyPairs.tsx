import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { tokens } from "@fluentui/react-theme";
import { useEffect, useState } from "react";
import { messageFor, type Problem } from "../../api/problem";
import type { ContactCard, ReplyPair, ReplyPart } from "../../api/wire";
import { type Clock, when } from "../../shell/dates";
import { FullLine } from "../../shell/FullLine";
import { useLook } from "../../shell/look";
import { called } from "../../shell/people";
import OpenMessage from "../../shell/OpenMessage";
import { useMessage } from "../../shell/reading";
import { whileHere } from "../../shell/whileHere";
import type { ReplyTimesClient } from "./ReplyTimes";
import { workingTime } from "./replyTimes";
import { words } from "./replyWords";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  one: {
    display: "flex",
    flexDirection: "column",
    paddingTop: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface ReplyPairsProps {
  card: ContactCard;
  name: "they" | "you";
  label: string;
  dayMinutes: number;
  api: Pick<ReplyTimesClient, "replyPairs">;
  clock: Clock;
}

/** The pairs behind a figure, those asked last first; each opens to its two mails. */
export function ReplyPairs({ card, name, label, dayMinutes, api, clock }: ReplyPairsProps) {
  const look = useLook();
  const styles = useStyles();
  const [pairs, setPairs] = useState<ReplyPair[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [wanted, setWanted] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [opened, setOpened] = useState<string | null>(null);

  useEffect(() => {
    return whileHere(
      (signal) => api.replyPairs(card.id, name, wanted, signal),
      (page) => {
        setProblem(page.ok ? null : page.problem);
        if (!page.ok) return;
        setPairs((last) => [...last.slice(0, wanted), ...page.value.pairs]);
        setNext(page.value.next);
      },
    );
  }, [api, card, name, wanted]);

  return (
    <>
      {problem !== null && (
        <p role="alert" className={look.caption}>
          {messageFor(problem)}
        </p>
      )}
      <ul className={styles.list} aria-label={label}>
        {pairs.map((pair) => (
          <li key={pair.asked.messageId} className={styles.one}>
            <FullLine
              text={pair.asked.subject === "" ? words.noSubject : pair.asked.subject}
              className={look.caption}
            />
            <Button
              size="small"
              appearance="transparent"
              className={mergeClasses(look.button, look.link, look.toggle)}
              aria-expanded={opened === pair.asked.messageId}
              onClick={() => setOpened(opened === pair.asked.messageId ? null : pair.asked.messageId)}
            >
              {pairWords(pair, dayMinutes, clock)}
            </Button>
            {opened === pair.asked.messageId && (
              <>
                <PairMail part={pair.asked} clock={clock} />
                {pair.answer !== null && <PairMail part={pair.answer} clock={clock} />}
              </>
            )}
          </li>
        ))}
      </ul>
      {next !== null && (
        <Button size="small" className={look.button} onClick={() => setWanted(next)}>
          {words.more}
        </Button>
      )}
    </>
  );
}

function pairWords({ asked, answer, workingMinutes }: ReplyPair, dayMinutes: number, clock: Clock): string {
  const began = `${words.asked} ${when(asked.sentAt, clock)}`;
  if (answer === null || workingMinutes === null) return `${began}, ${words.notAnswered}`;
  return `${began}, ${words.answered} ${when(answer.sentAt, clock)}: ${workingTime(workingMinutes, dayMinutes)}`;
}

function PairMail({ part, clock }: { part: ReplyPart; clock: Clock }) {
  const look = useLook();
  const { detail, problem } = useMessage(part.messageId);
  if (problem !== null) {
    return (
      <p role="alert" className={look.caption}>
        {messageFor(problem)}
      </p>
    );
  }
  if (detail === null) return <p className={look.caption}>{words.loading}</p>;
  return (
    <div className={look.tight}>
      <p className={look.caption}>{`${called(detail.entry.from)}, ${when(part.sentAt, clock)}`}</p>
      <OpenMessage entry={detail.entry} evidence />
    </div>
  );
}
