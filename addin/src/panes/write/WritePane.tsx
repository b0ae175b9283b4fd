import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type ReactNode, useState } from "react";
import type { ApiClient } from "../../api/client";
import type { DraftContext, DraftPerson, OpenDraft, OpenQuestion, Person } from "../../api/wire";
import { Avatar } from "../../shell/Avatar";
import { type Clock, clockIn } from "../../shell/dates";
import { FullLine } from "../../shell/FullLine";
import { useLook } from "../../shell/look";
import type { PaneState } from "../../shell/openMail";
import { called, cardLine, suggestedName } from "../../shell/people";
import { Failed, Skeleton } from "../../shell/States";
import { Timeline } from "../../shell/Timeline";
import { TurnBlock } from "../../shell/TurnBlock";
import type { OpenMailActs } from "../../shell/useOpenMail";
import { useDraftContext } from "./useDraftContext";
import { askedWords, exchangeWords, quotedQuestion, stateWords, subjectFor, writingTo } from "./write";

const THREAD_SHOWN = 5; // messages: the rest of a thread is read in the mail itself

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "12px", listStyleType: "none", margin: 0, padding: 0 },
  person: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr) auto", columnGap: "8px", alignItems: "center" },
  form: { paddingTop: "8px" },
  quote: {
    margin: "4px 0 0",
    paddingLeft: "10px",
    borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
    overflowWrap: "anywhere",
  },
});

/** How somebody not known yet is added; the pane that knows contacts gives it. */
export type AddPerson = (person: Person, mayShare: boolean, onDone: () => void) => ReactNode;

interface WritePaneProps {
  draft: OpenDraft;
  state: PaneState;
  acts: Pick<OpenMailActs, "writeDraft">;
  api: Pick<ApiClient, "draftContext">;
  clock: Clock;
  add: AddPerson;
}

/** Beside a mail being written: whom it goes to, what they wait for, and what was said last. */
export default function WritePane({ draft, state, acts, api, clock, add }: WritePaneProps) {
  const look = useLook();
  const { context, problem, retry } = useDraftContext(api, draft, state.added);
  if (context === null) return problem === null ? <Skeleton /> : <Failed problem={problem} onRetry={retry} />;
  const local = clockIn(context.timeZone, clock.now, clock.locale);
  return (
    <section aria-label="Write" className={look.stack}>
      {problem !== null && <Failed problem={problem} onRetry={retry} />}
      <People context={context} clock={local} add={add} />
      {context.questions.length > 0 && (
        <Questions questions={context.questions} draft={draft} acts={acts} clock={local} />
      )}
      {context.thread !== null && <Thread context={context} clock={local} acts={acts} />}
    </section>
  );
}

function People({ context, clock, add }: { context: DraftContext; clock: Clock; add: AddPerson }) {
  const look = useLook();
  const styles = useStyles();
  const [adding, setAdding] = useState<string | null>(null);
  const { people, internalOnly } = context;
  return (
    <section aria-labelledby="write-people" className={look.card}>
      <h2 id="write-people" className={look.heading} tabIndex={-1}>
        <FullLine text={writingTo(people.map(({ person }) => person))} twoLines />
      </h2>
      {people.length === 0 && (
        <p className={look.text}>Put somebody into To, and who they are and what was said last stands here.</p>
      )}
      {internalOnly && <p className={look.caption}>Only colleagues are on this mail; it is not logged.</p>}
      {people.length > 0 && (
        <ul className={styles.list} aria-label="People on this mail">
          {people.map((one) => (
            <li key={one.person.address}>
              <Recipient
                one={one}
                clock={clock}
                onAdd={one.person.address === adding ? null : () => setAdding(one.person.address)}
              />
              {one.person.state === "unknown" && one.person.address === adding && (
                <div className={styles.form}>{add(one.person, context.mayShare, () => setAdding(null))}</div>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface RecipientProps {
  one: DraftPerson;
  clock: Clock;
  /** null: they are being added. */
  onAdd: (() => void) | null;
}

function Recipient({ one: { person, lastExchange }, clock, onAdd }: RecipientProps) {
  const look = useLook();
  const styles = useStyles();
  const { contact, state } = person;
  const name = contact?.name ?? (state === "unknown" ? suggestedName(person) : called(person));
  const known = contact === null ? stateWords(person) : cardLine(contact);
  const exchange = contact !== null || lastExchange !== null ? exchangeWords(lastExchange, clock) : null;
  return (
    <div className={styles.person}>
      <Avatar name={name} address={person.address} known={state !== "unknown"} />
      <FullLine
        text={[name, person.address, known, exchange].filter((part) => part !== null && part !== "").join(", ")}
      >
        <span className={mergeClasses(look.part, look.line)}>{name}</span>
        {known !== "" && <span className={mergeClasses(look.caption, look.line)}>{known}</span>}
        {exchange !== null && <span className={mergeClasses(look.caption, look.line)}>{exchange}</span>}
      </FullLine>
      {state === "unknown" && onAdd !== null && (
        <Button size="small" className={look.button} aria-label={`Add… ${name}`} onClick={onAdd}>
          Add…
        </Button>
      )}
    </div>
  );
}

interface QuestionsProps {
  questions: OpenQuestion[];
  draft: OpenDraft;
  acts: Pick<OpenMailActs, "writeDraft">;
  clock: Clock;
}

function Questions({ questions, draft, acts, clock }: QuestionsProps) {
  const look = useLook();
  const styles = useStyles();
  return (
    <section aria-labelledby="write-questions" className={look.card}>
      <h3 id="write-questions" className={look.part}>
        {questions.length === 1 ? "Open question" : "Open questions"}
      </h3>
      <ul className={styles.list}>
        {questions.map((one) => (
          <li key={one.messageId} className={look.stack}>
            <div className={look.tight}>
              <p className={look.caption}>{askedWords(one, clock)}</p>
              <blockquote className={mergeClasses(look.text, styles.quote)}>“{one.question}”</blockquote>
            </div>
            <div className={look.row}>
              <Button
                size="small"
                className={look.button}
                aria-label={`Quote in the mail: ${one.question}`}
                onClick={() =>
                  acts.writeDraft(
                    { kind: "insert", text: quotedQuestion(one.question) },
                    "The question stands in your mail.",
                  )
                }
              >
                Quote in the mail
              </Button>
              {draft.subject === "" && one.subject !== "" && (
                <Button
                  size="small"
                  className={look.button}
                  aria-label={`Use its subject: ${subjectFor(one.subject)}`}
                  onClick={() =>
                    acts.writeDraft({ kind: "subject", text: subjectFor(one.subject) }, "The mail has its subject now.")
                  }
                >
                  Use its subject
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Thread({ context, clock, acts }: { context: DraftContext; clock: Clock; acts: QuestionsProps["acts"] }) {
  const look = useLook();
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  const { thread, leftOut } = context;
  if (thread === null) return null;
  return (
    <section aria-labelledby="write-thread" className={look.card}>
      <h3 id="write-thread" className={look.part}>
        This thread
      </h3>
      <TurnBlock turn={{ ...thread.turn, question: null }} clock={clock} />
      {leftOut.length > 0 && (
        <ul className={styles.list} aria-label="On the last mail, and not on this one">
          {leftOut.map((person) => (
            <li key={person.address} className={look.row}>
              <span className={look.caption}>{called(person)} was on the last mail.</span>
              <Button
                size="small"
                className={look.button}
                aria-label={`Copy to ${called(person)}`}
                onClick={() => acts.writeDraft({ kind: "add", field: "cc", person }, `${called(person)} gets a copy.`)}
              >
                Copy
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Timeline
        entries={thread.messages.slice(0, THREAD_SHOWN)}
        clock={clock}
        open={open}
        onOpen={setOpen}
        months={false}
      />
    </section>
  );
}
