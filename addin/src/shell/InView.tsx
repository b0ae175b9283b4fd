import { Button } from "@fluentui/react-button";
import { lazy, type ReactNode } from "react";
import { isAway, needsSignIn, type Result } from "../api/problem";
import type { OpenItem } from "../api/wire";
import type { MeetingPart, PaneTab, WritingPart } from "./paneParts";
import type { Clock } from "./dates";
import { useLook } from "./look";
import type { PaneState } from "./openMail";
import { called } from "./people";
import { CannotRead, Empty, Failed, Skeleton } from "./States";
import type { OpenMailActs } from "./openMailActs";
import { words } from "./words";

const SignInCard = lazy(() => import("./SignInCard")); // in server mode only

interface InViewProps {
  state: PaneState;
  acts: OpenMailActs;
  slow: boolean;
  signIn: () => Promise<Result<undefined>>;
  clock: Clock;
  tab: string;
  panel: PaneTab["panel"] | undefined;
  writing: (part: WritingPart) => ReactNode;
  meeting: (part: MeetingPart) => ReactNode;
}

// Keyed by the item: a changed mail takes the whole card away, so a click begun on the old one ends nowhere.
export function InView({ state, acts, slow, signIn, clock, tab, panel, writing, meeting }: InViewProps) {
  const look = useLook();
  const { mail, generation } = state;
  switch (mail.at) {
    case "loading":
      if (!slow) return <Skeleton />;
      return mail.item === null ? (
        <Skeleton said={words.slowOutlook} />
      ) : (
        <Skeleton said={words.slowService} {...knownOf(mail.item)} />
      );
    case "empty":
      return <Empty />;
    case "unreadable":
      return <CannotRead why={mail.why} />;
    case "failed":
      if (needsSignIn(mail.problem)) {
        return <SignInCard problem={mail.problem} signIn={signIn} onSignedIn={acts.reload} />;
      }
      return (
        <Failed problem={mail.problem} {...knownOf(mail.item?.item ?? null)} onRetry={acts.reload}>
          {mail.item !== null && isAway(mail.problem) && (
            <Button className={look.button} disabled={state.busy !== null} onClick={() => acts.log("upToThisMessage")}>
              {words.logLater}
            </Button>
          )}
        </Failed>
      );
    case "draft":
      return (
        <div key={String(generation)} role="tabpanel" aria-labelledby="tab-write">
          {writing({ draft: mail.draft, form: mail.form, state, acts, clock })}
        </div>
      );
    case "meeting":
      return <div key={String(generation)}>{meeting({ meeting: mail.meeting, state, acts, clock })}</div>;
    case "shown":
      return (
        <div key={`${String(generation)} ${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {panel?.({ context: mail.context, state, acts, clock })}
        </div>
      );
  }
}

/** Who the mail is from, which Outlook knows without the service. */
function knownOf(item: OpenItem | null): { known?: string } {
  return item === null || item.from === null ? {} : { known: words.mailFrom(called(item.from)) };
}
