import { Suspense, useRef, useState } from "react";
import type { ApiClient } from "../../api/client";
import type { PaneContext } from "../../api/wire";
import type { Clock } from "../../shell/dates";
import { FullLine } from "../../shell/FullLine";
import { later } from "../../shell/later";
import { LogActs } from "../../shell/LogActs";
import { mailEntry } from "../../shell/mailEntry";
import { useLook } from "../../shell/look";
import type { PaneState } from "../../shell/openMail";
import { Timeline } from "../../shell/Timeline";
import { TurnBlock } from "../../shell/TurnBlock";
import { mayBeSettled } from "../../shell/turnWords";
import type { OpenMailActs } from "../../shell/openMailActs";
import { cutWords, neverLoggedWords, subjectWords, threadWords } from "./thread";
import { WhyHere } from "./WhyHere";
import { words } from "./words";

const TurnActs = later(() => import("../../shell/TurnActs"));

interface ThreadPaneProps {
  context: PaneContext;
  state: PaneState;
  acts: OpenMailActs;
  api: Pick<ApiClient, "settle" | "unsettle">;
  clock: Clock;
}

/** This chain of mails: whose turn it is, what of it is logged, and each message. */
export default function ThreadPane({ context, state, acts, api, clock }: ThreadPaneProps) {
  const look = useLook();
  const { thread } = context;
  const [open, setOpen] = useState<string | null>(null);
  const pane = useRef<HTMLElement>(null);
  const [reveal, setReveal] = useState(0);
  const messageId = thread?.turn.messageId ?? null;
  const atHand = messageId !== null && (thread?.messages.some((message) => message.id === messageId) ?? false);
  return (
    <section ref={pane} aria-label={words.thread} className={look.stack}>
      <section aria-label={words.thisThread} className={look.card}>
        <div className={look.tight}>
          <h2 className={look.heading} tabIndex={-1}>
            <FullLine text={subjectWords(context)} twoLines />
          </h2>
          <p className={look.caption}>{thread === null ? words.nothingStored : threadWords(thread)}</p>
        </div>
        {thread !== null && (
          <TurnBlock
            turn={thread.turn}
            clock={clock}
            onEvidence={
              atHand
                ? () => {
                    setOpen(messageId);
                    setReveal(reveal + 1);
                  }
                : undefined
            }
          >
            {mayBeSettled(thread.turn) && (
              <Suspense fallback={null}>
                <TurnActs threadId={thread.id} turn={thread.turn} acts={acts} api={api} />
              </Suspense>
            )}
          </TurnBlock>
        )}
        <LogActs context={context} state={state} acts={acts} clock={clock} />
      </section>
      {thread !== null && (
        <section aria-label={words.messages} className={look.card}>
          <h3 className={look.part}>{words.messages}</h3>
          <Timeline
            entries={thread.messages.map(mailEntry)}
            clock={clock}
            open={open}
            reveal={reveal}
            months={false}
            onOpen={(id) => {
              setOpen(id);
              setReveal(0);
            }}
            more={({ message }) =>
              message && (
                <WhyHere
                  entry={message}
                  acts={acts}
                  onDone={() => pane.current?.querySelector<HTMLElement>("h2")?.focus()}
                />
              )
            }
          />
          {[cutWords(thread), neverLoggedWords(thread)].map(
            (said) =>
              said !== null && (
                <p key={said} className={look.caption}>
                  {said}
                </p>
              ),
          )}
        </section>
      )}
    </section>
  );
}
