import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import { useId, useState } from "react";
import { messageFor } from "../../api/problem";
import type { MailDecidedOn } from "../../api/wire";
import type { MailHost } from "../../host/mailHost";
import type { Clock } from "../../shell/dates";
import { decisionTold, words as decisionWords } from "../../shell/decisionWords";
import { FoundWords } from "../../shell/FoundWords";
import { useLook } from "../../shell/look";
import type { PaneState } from "../../shell/openMail";
import { reportDay } from "../../shell/reportDay";
import {
  type DecisionActs,
  type DecisionClient,
  type Decisions,
  type FoundSentence,
  useDecisions,
} from "../../shell/useDecisions";
import { useFindings } from "../../shell/useFindings";
import { Answer } from "./Answer";
import { words } from "./words";

const useStyles = makeStyles({
  // It comes when the text was read, and takes room from the end, so that nothing moves.
  band: {
    flexShrink: 0,
    margin: "0 12px 12px",
    gap: "4px",
    maxHeight: "45vh",
    padding: "8px 12px",
    overflowY: "auto",
  },
  due: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  toggle: { alignSelf: "start" },
  list: { display: "flex", flexDirection: "column", gap: "8px", listStyleType: "none", margin: 0, padding: 0 },
});

const INCOMING = { direction: "incoming" } as const;

interface SafetyPromptProps {
  host: Pick<MailHost, "mailText">;
  api: DecisionClient;
  acts: DecisionActs;
  state: PaneState;
  clock: Clock;
}

/** Beside incoming mail: what it may ask to be reported, by when, and why. Never a verdict. */
export default function SafetyPrompt({ host, api, acts, state: { mail }, clock }: SafetyPromptProps) {
  if (mail.at !== "shown" || mail.context.item.direction !== "incoming") return null;
  return <Prompt key={mail.identity} host={host} api={api} acts={acts} shown={mail} clock={clock} />;
}

interface PromptProps extends Omit<SafetyPromptProps, "state"> {
  shown: Extract<PaneState["mail"], { at: "shown" }>;
}

function Prompt({ host, api, acts, shown: { identity, item, context }, clock }: PromptProps) {
  const look = useLook();
  const styles = useStyles();
  const { checked } = useFindings(host, identity, INCOMING, context.products);
  const all = (checked?.findings ?? []).map((finding) => {
    const text = checked === null ? "" : checked[finding.part];
    return { finding, text, sentence: text.slice(finding.sentence.start, finding.sentence.end) };
  });
  const mail: MailDecidedOn = {
    direction: "incoming",
    internetMessageId: item.internetMessageId,
    threadId: context.thread?.id ?? null,
    people: item.from === null ? [] : [item.from.address],
  };
  const decisions = useDecisions(api, acts, identity, mail, all);
  if (all.length === 0) return null;
  const kinds = [...byCategory(all)];
  const due = kinds.filter(([, found]) => isDue(found) && found.some((one) => decisions.on(one) === null)).length;
  return (
    <section aria-label={words.region} className={mergeClasses(look.card, styles.band, due > 0 && styles.due)}>
      {due > 0 && <h3 className={look.part}>{words.heading(due)}</h3>}
      <ul className={styles.list}>
        {kinds.map(([category, found]) => (
          <Kind
            key={category}
            category={category}
            found={found}
            decisions={item.internetMessageId === null ? null : decisions}
            clock={clock}
          />
        ))}
      </ul>
      {decisions.unread && <p className={look.caption}>{decisionWords.unread}</p>}
      {decisions.problem !== null && (
        <p role="alert" className={look.text}>
          {messageFor(decisions.problem)}
        </p>
      )}
      {due > 0 && <p className={look.caption}>{words.aid}</p>}
    </section>
  );
}

type Found = FoundSentence & { text: string };

interface KindProps {
  category: string;
  found: readonly Found[];
  /** Null: the mail has no id by which a decision on it could be known again. */
  decisions: Decisions | null;
  clock: Clock;
}

function Kind({ category, found, decisions, clock }: KindProps) {
  const look = useLook();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const [first] = found;
  if (first === undefined) return null;
  const step = words.steps[category]?.(reportDay(clock)) ?? first.finding.message;
  const name = words.kinds[category] ?? words.others;
  const due = isDue(found);
  const decided = found.map((one) => decisions?.on(one) ?? null);
  const answered = decided.every((one) => one !== null) ? (decided[0] ?? null) : null;
  return (
    <li className={look.tight}>
      {due && (
        <p className={look.text}>
          <strong>{name}</strong> {answered === null ? step : decisionTold(answered, clock)}
        </p>
      )}
      <div className={look.row}>
        <Button
          appearance="transparent"
          size="small"
          className={mergeClasses(look.button, look.link, styles.toggle)}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {due ? words.toggle(open) : words.hint(name, open)}
        </Button>
      </div>
      {due && decisions !== null && (
        <Answer name={name} found={found} decisions={decisions} answered={answered !== null} />
      )}
      {open && (
        <ul id={id} className={styles.list}>
          {found.map(({ finding, text }) => (
            <li key={`${finding.rule} ${String(finding.span.start)}`} className={look.tight}>
              {!due && <p className={look.text}>{step}</p>}
              <FoundWords finding={finding} text={text} />
              <p className={look.caption}>{finding.why}</p>
              <p className={look.caption}>{words.source(finding.source)}</p>
              <p className={look.caption}>{words.rule(finding.rule)}</p>
              {!due && <p className={look.caption}>{words.aid}</p>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function isDue([first]: readonly Found[]): boolean {
  return first?.finding.severity !== "info";
}

function byCategory(all: readonly Found[]): Map<string, Found[]> {
  const kinds = new Map<string, Found[]>();
  for (const one of all) kinds.set(one.finding.category, [...(kinds.get(one.finding.category) ?? []), one]);
  return kinds;
}
