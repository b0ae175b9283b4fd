import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useCallback, useState } from "react";
import type { ApiClient } from "../../api/client";
import type { DraftContext, OpenDraft, OpenQuestion } from "../../api/wire";
import type { DraftForm, MailHost } from "../../host/mailHost";
import { type Clock, clockIn } from "../../shell/dates";
import { FullLine } from "../../shell/FullLine";
import { useLook } from "../../shell/look";
import { mailEntry } from "../../shell/mailEntry";
import type { PaneState } from "../../shell/openMail";
import { called } from "../../shell/people";
import { PeopleCards, type PersonParts } from "../../shell/PeopleCards";
import { Failed, Skeleton } from "../../shell/States";
import { Timeline } from "../../shell/Timeline";
import { TurnBlock } from "../../shell/TurnBlock";
import type { OpenMailActs } from "../../shell/openMailActs";
import type { DecisionActs, DecisionClient } from "../../shell/useDecisions";
import { useDraftContext } from "../../shell/useDraftContext";
import { askedWords, isAskedBy, isAskedUnseen, occasionOf, quotedQuestion, subjectFor, writingTo } from "./write";
import { Wording } from "./Wording";
import { words } from "./words";

const THREAD_SHOWN = 5; // messages: the rest of a thread is read in the mail itself

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "12px", listStyleType: "none", margin: 0, padding: 0 },
  quote: {
    margin: "4px 0 0",
    paddingLeft: "10px",
    borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
    overflowWrap: "anywhere",
  },
});

interface WritePaneProps extends PersonParts {
  draft: OpenDraft;
  form: DraftForm | null;
  state: PaneState;
  acts: Pick<OpenMailActs, "writeDraft"> & DecisionActs;
  api: Pick<ApiClient, "draftContext"> & DecisionClient;
  host: Pick<MailHost, "mailText" | "reword">;
  clock: Clock;
}

/** Beside a mail being written: whom it goes to, what they wait for, and what was said last. */
export default function WritePane({ draft, form, state, acts, api, host, clock, card, add }: WritePaneProps) {
  const look = useLook();
  const [changes, setChanges] = useState(0);
  const onChanged = useCallback(() => setChanges((count) => count + 1), []);
  const { context, problem, retry } = useDraftContext(api, draft, `${String(state.added.length)} ${String(changes)}`);
  if (context === null) return problem === null ? <Skeleton /> : <Failed problem={problem} onRetry={retry} />;
  const local = clockIn(context.timeZone, clock.now, clock.locale);
  return (
    <section aria-label={words.write} className={look.stack}>
      {problem !== null && <Failed problem={problem} onRetry={retry} />}
      <People context={context} form={form} clock={local} card={card} add={add} onChanged={onChanged} />
      {context.questions.length > 0 && (
        <Questions questions={context.questions} draft={draft} acts={acts} clock={local} />
      )}
      {state.mail.at === "draft" && (
        <Wording
          host={host}
          api={api}
          acts={acts}
          identity={state.mail.identity}
          occasion={occasionOf(context, form)}
          mannerHints={context.mannerHints}
          mail={{
            direction: "outgoing",
            internetMessageId: null,
            threadId: context.thread?.id ?? null,
            people: [...draft.to, ...draft.cc, ...draft.bcc].map(({ address }) => address),
          }}
          products={context.products}
          clock={local}
        />
      )}
      {context.thread !== null && <Thread context={context} clock={local} acts={acts} />}
    </section>
  );
}

interface PeopleProps extends PersonParts {
  context: DraftContext;
  form: DraftForm | null;
  clock: Clock;
  onChanged: () => void;
}

function People({ context, form, clock, card, add, onChanged }: PeopleProps) {
  const look = useLook();
  const { people, questions, internalOnly, mayShare } = context;
  return (
    <section aria-labelledby="write-people" className={look.card}>
      <h2 id="write-people" className={look.heading} tabIndex={-1}>
        <FullLine
          text={writingTo(
            people.map(({ person }) => person),
            form,
          )}
          twoLines
        />
      </h2>
      {people.length === 0 && <p className={look.text}>{words.nobodyYet}</p>}
      {internalOnly && <p className={look.caption}>{words.onlyColleagues}</p>}
      {people.length > 0 && (
        <PeopleCards
          people={people}
          label={words.people}
          card={card}
          add={add}
          mayShare={mayShare}
          clock={clock}
          onChanged={onChanged}
          more={(contact) => <Asked questions={questions.filter((one) => isAskedBy(contact, one))} clock={clock} />}
        />
      )}
    </section>
  );
}

/** On somebody's card: what they wait for an answer to. It is quoted below, where all questions stand. */
function Asked({ questions, clock }: { questions: OpenQuestion[]; clock: Clock }) {
  const look = useLook();
  const styles = useStyles();
  if (questions.length === 0) return null;
  return (
    <div className={look.tight}>
      <p className={look.caption}>{words.asked}</p>
      <ul className={styles.list}>
        {questions.map((one) => (
          <li key={one.messageId} className={look.text}>
            “{one.question}” <span className={look.caption}>{askedWords(one, clock)}</span>
          </li>
        ))}
      </ul>
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
        {words.questions(questions.length)}
      </h3>
      <ul className={styles.list}>
        {questions.map((one) => (
          <li key={one.messageId} className={look.stack}>
            <div className={look.tight}>
              <p className={look.caption}>{askedWords(one, clock)}</p>
              <blockquote className={mergeClasses(look.text, styles.quote)}>“{one.question}”</blockquote>
            </div>
            {!isAskedUnseen(draft, one) && (
              <div className={look.row}>
                <Button
                  size="small"
                  className={look.button}
                  aria-label={words.quoteOne(one.question)}
                  onClick={() => acts.writeDraft({ kind: "insert", text: quotedQuestion(one.question) }, words.quoted)}
                >
                  {words.quote}
                </Button>
                {draft.subject === "" && one.subject !== "" && (
                  <Button
                    size="small"
                    className={look.button}
                    aria-label={words.useOneSubject(subjectFor(one.subject))}
                    onClick={() =>
                      acts.writeDraft({ kind: "subject", text: subjectFor(one.subject) }, words.hasSubject)
                    }
                  >
                    {words.useSubject}
                  </Button>
                )}
              </div>
            )}
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
        {words.thisThread}
      </h3>
      <TurnBlock turn={{ ...thread.turn, question: null }} clock={clock} />
      {leftOut.length > 0 && (
        <ul className={styles.list} aria-label={words.leftOut}>
          {leftOut.map((person) => (
            <li key={person.address} className={look.row}>
              <span className={look.caption}>{words.wasOnLast(called(person))}</span>
              <Button
                size="small"
                className={look.button}
                aria-label={words.copyOne(called(person))}
                onClick={() => acts.writeDraft({ kind: "add", field: "cc", person }, words.getsCopy(called(person)))}
              >
                {words.copy}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Timeline
        entries={thread.messages.slice(0, THREAD_SHOWN).map(mailEntry)}
        clock={clock}
        open={open}
        onOpen={setOpen}
        months={false}
      />
    </section>
  );
}
