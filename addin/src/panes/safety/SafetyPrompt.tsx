import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import { useId, useState } from "react";
import type { MailHost } from "../../host/mailHost";
import type { Clock } from "../../shell/dates";
import { FoundWords } from "../../shell/FoundWords";
import { useLook } from "../../shell/look";
import type { PaneState } from "../../shell/openMail";
import { reportDay } from "../../shell/reportDay";
import { useFindings } from "../../shell/useFindings";
import type { Finding } from "../../wording/finding";
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

interface SafetyPromptProps {
  host: Pick<MailHost, "bodyText">;
  state: PaneState;
  clock: Clock;
}

/** Beside incoming mail: what it may ask to be reported, by when, and why. Never a verdict. */
export default function SafetyPrompt({ host, state: { mail }, clock }: SafetyPromptProps) {
  if (mail.at !== "shown" || mail.context.item.direction !== "incoming") return null;
  return (
    <Prompt
      key={mail.identity}
      host={host}
      identity={mail.identity}
      subject={mail.context.item.subject}
      clock={clock}
    />
  );
}

interface PromptProps {
  host: Pick<MailHost, "bodyText">;
  identity: string;
  subject: string;
  clock: Clock;
}

function Prompt({ host, identity, subject, clock }: PromptProps) {
  const look = useLook();
  const styles = useStyles();
  const { checked } = useFindings(host, identity, "incoming", subject);
  if (checked === null || checked.findings.length === 0) return null;
  const kinds = [...byCategory(checked.findings)];
  const due = kinds.filter(([, [first]]) => first?.severity !== "info").length;
  return (
    <section aria-label={words.region} className={mergeClasses(look.card, styles.band, due > 0 && styles.due)}>
      {due > 0 && <h3 className={look.part}>{words.heading(due)}</h3>}
      <ul className={styles.list}>
        {kinds.map(([category, findings]) => (
          <Kind
            key={category}
            category={category}
            findings={findings}
            text={{ subject, text: checked.text }}
            clock={clock}
          />
        ))}
      </ul>
      {due > 0 && <p className={look.caption}>{words.aid}</p>}
    </section>
  );
}

interface KindProps {
  category: string;
  findings: Finding[];
  text: Record<Finding["part"], string>;
  clock: Clock;
}

function Kind({ category, findings, text, clock }: KindProps) {
  const look = useLook();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const [first] = findings;
  if (first === undefined) return null;
  const step = words.steps[category]?.(reportDay(clock)) ?? first.message;
  const name = words.kinds[category] ?? words.others;
  const isDue = first.severity !== "info";
  return (
    <li className={look.tight}>
      {isDue && (
        <p className={look.text}>
          <strong>{name}</strong> {step}
        </p>
      )}
      <Button
        appearance="transparent"
        size="small"
        className={mergeClasses(look.button, look.link, styles.toggle)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {isDue ? words.toggle(open) : words.hint(name, open)}
      </Button>
      {open && (
        <ul id={id} className={styles.list}>
          {findings.map((finding) => (
            <li key={`${finding.rule} ${String(finding.span.start)}`} className={look.tight}>
              {!isDue && <p className={look.text}>{step}</p>}
              <FoundWords finding={finding} text={text[finding.part]} />
              <p className={look.caption}>{finding.why}</p>
              <p className={look.caption}>{words.source(finding.source)}</p>
              <p className={look.caption}>{words.rule(finding.rule)}</p>
              {!isDue && <p className={look.caption}>{words.aid}</p>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function byCategory(findings: readonly Finding[]): Map<string, Finding[]> {
  const kinds = new Map<string, Finding[]>();
  for (const one of findings) kinds.set(one.category, [...(kinds.get(one.category) ?? []), one]);
  return kinds;
}
