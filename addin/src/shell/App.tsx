import { FluentProvider } from "@fluentui/react-provider";
import { tokens, webDarkTheme, webLightTheme } from "@fluentui/react-theme";
import { makeStyles } from "@griffel/react";
import { type ReactNode, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { ApiClient } from "../api/client";
import { mayPass, messageFor, type Result } from "../api/problem";
import type { PaneContext, Person } from "../api/wire";
import type { DraftForm, MailHost, OpenDraft, OpenMeeting } from "../host/mailHost";
import type { Outbox, OutboxState } from "../outbox/outbox";
import { type Clock, clockIn } from "./dates";
import { FirstRunBar } from "./FirstRunBar";
import { locale } from "./language";
import { later, loadLater } from "./later";
import { useLook } from "./look";
import { Band, NoticeBar } from "./NoticeBar";
import { type PaneState, subjectOf } from "./openMail";
import { PaneTop } from "./PaneTop";
import { ReadingScope } from "./ReadingScope";
import { InView } from "./InView";
import { Skeleton } from "./States";
import { Tabs } from "./Tabs";
import { ToSettings } from "./toSettings";
import { useFirstRun } from "./useFirstRun";
import { useFocusKept } from "./useFocusKept";
import type { OpenMailActs } from "./openMailActs";
import { useOpenMail } from "./useOpenMail";
import { useBegin } from "./useBegin";
import { type OutboxActs, useOutbox } from "./useOutbox";
import { useSlow } from "./useSlow";
import { WindowLink } from "./WindowLink";
import { words } from "./words";

const LoggedCategory = later(() => import("./LoggedCategory"));

const WRITING = [{ id: "write", label: words.write }];
const LISTS = { id: "lists", label: words.lists };

/** What stands in the place of the mail in view. The count tells one beginning from the next. */
type Aside = { at: "settings" } | { at: "lists"; begin: boolean; count: number };

const useStyles = makeStyles({
  app: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // Web views hide the scroll bar until it is used; always there, it moves nothing when it comes.
  scroller: { flexGrow: 1, overflowY: "scroll", overflowX: "hidden", padding: "12px", minHeight: 0 },
  // Outside what scrolls: what was just done stays in view.
  category: { flexShrink: 0, ":not(:empty)": { padding: "12px 12px 0" } },
  notice: { padding: "12px 12px 0", flexShrink: 0 },
});

export interface PanePart {
  context: PaneContext;
  state: PaneState;
  acts: OpenMailActs;
  clock: Clock;
}

/** What a pane beside a mail that is being written is told. */
export interface WritingPart {
  draft: OpenDraft;
  form: DraftForm | null;
  state: PaneState;
  acts: OpenMailActs;
  /** In the browser's zone: the owner's is known once the pane has asked. */
  clock: Clock;
}

/** What a pane beside a meeting is told; its clock is in the browser's zone too. */
export interface MeetingPart extends Omit<WritingPart, "draft" | "form"> {
  meeting: OpenMeeting;
}

/** What the pane for lists is told. */
export interface ListsPart {
  /** On the open mail and not known yet. */
  people: Person[];
  /** They are what it begins with. */
  beginWithPeople: boolean;
  clock: Clock;
  /** The window for all of the network. */
  more: ReactNode;
  onChanged: () => void;
}

/** What is told to whatever shows the acts that wait. */
export interface WaitingPart {
  state: OutboxState;
  /** What is in view, where a reply that was begun is looked for. */
  mail: PaneState["mail"];
  acts: OutboxActs;
  clock: Clock;
  onSignIn: () => void;
  /** Asks for what the pane shows once more. */
  onLook: () => void;
}

export interface PaneTab {
  id: string;
  label: string;
  panel: (part: PanePart) => ReactNode;
}

interface AppProps {
  host: MailHost;
  api: ApiClient;
  outbox: Outbox;
  tabs: PaneTab[];
  /** What stands below the card of a mail, whatever the tab, and may come late. */
  below?: (part: PanePart) => ReactNode;
  writing: (part: WritingPart) => ReactNode;
  meeting: (part: MeetingPart) => ReactNode;
  settings: (onSaved: () => void) => ReactNode;
  lists: (part: ListsPart) => ReactNode;
  waiting: (part: WaitingPart) => ReactNode;
  signIn: () => Promise<Result<undefined>>;
}

/** The frame of the pane: theme, tabs, the region that speaks, and whatever the mail in view calls for. */
export function App(parts: AppProps) {
  const { host } = parts;
  const theme = useSyncExternalStore(
    (changed) => host.onThemeChanged(changed),
    () => host.theme(),
  );
  // What the browser draws itself, such as a clock in a field and the scroll bars, follows the host too.
  useEffect(() => {
    document.documentElement.style.colorScheme = theme;
  }, [theme]);
  return (
    <FluentProvider theme={theme === "dark" ? webDarkTheme : webLightTheme}>
      <Frame {...parts} />
    </FluentProvider>
  );
}

function Frame({ host, api, outbox, tabs, below, writing, meeting, settings, lists, waiting, signIn }: AppProps) {
  const styles = useStyles();
  const look = useLook();
  const { state, acts } = useOpenMail(host, api, outbox);
  const { mail, notice } = state;
  const inView = mail.at === "shown" || mail.at === "loading" ? mail.item : null;
  const out = useOutbox(outbox, inView, mail.at === "shown" ? mail.identity : null, acts.askAgain);
  useBegin(outbox, mail);
  const [tab, setTab] = useState(tabs[0]?.id ?? "");
  const [aside, setAside] = useState<Aside | null>(null);
  const toSettings = useCallback(() => setAside({ at: "settings" }), []);
  const firstRun = useFirstRun(api, mail);
  const unknown = mail.at === "shown" ? mail.context.participants.filter((person) => person.state === "unknown") : [];
  const scroller = useFocusKept("identity" in mail ? mail.identity : mail.at, notice);

  useRecovery(mail, acts);
  const slow = useSlow(waitedFor(state));

  const askSignIn = async () => {
    const answer = await signIn();
    if (answer.ok && out.state.waiting.length > 0) return out.send();
    acts.askAgain(
      answer.ok
        ? { intent: "info", text: words.signedIn, undo: null }
        : { intent: "error", text: messageFor(answer.problem), undo: null, signIn: true },
    );
  };

  const stands = mail.at === "shown" || mail.at === "draft" || mail.at === "meeting";
  useEffect(() => {
    if (stands) loadLater();
  }, [stands]);

  const slowAct = slow && state.busy !== null;
  const isWriting = mail.at === "draft";
  const zone = mail.at === "shown" ? mail.context.timeZone : null;
  const clock = clockIn(zone, useMinute(), locale());
  return (
    <div className={styles.app}>
      <PaneTop
        inSettings={aside?.at === "settings"}
        onSettings={() => setAside(aside?.at === "settings" ? null : { at: "settings" })}
        onClose={host.close}
      >
        <Tabs
          label={words.tabs}
          tabs={[...(isWriting ? WRITING : tabs), LISTS]}
          chosen={aside !== null ? (aside.at === "lists" ? "lists" : null) : isWriting ? "write" : tab}
          onChoose={(id) => {
            if (id === LISTS.id) return setAside({ at: "lists", begin: false, count: 0 });
            if (!isWriting) setTab(id);
            setAside(null);
          }}
        />
      </PaneTop>
      <p className={look.heard} role="status">
        {mail.at === "shown" && words.showing(subjectOf(mail.context))}
        {isWriting && words.showingDraft}
        {mail.at === "meeting" && words.showingMeeting}
      </p>
      <div role="status" aria-live="polite" className={notice === null && !slowAct ? undefined : styles.notice}>
        {notice !== null && <NoticeBar notice={notice} state={state} acts={acts} onSignIn={() => void askSignIn()} />}
        {slowAct && <Band intent="info">{words.slowAct}</Band>}
      </div>
      {mail.at === "shown" && mail.context.loggedCategory !== null && host.canMark && (
        <div role="status" className={styles.category}>
          <Suspense fallback={null}>
            <LoggedCategory
              host={host}
              identity={mail.identity}
              category={mail.context.loggedCategory}
              logged={mail.context.thread?.openMessageLogged === true}
            />
          </Suspense>
        </div>
      )}
      {(out.state.waiting.length > 0 || out.state.begun.length > 0) && (
        <Suspense fallback={null}>
          {waiting({
            state: out.state,
            mail,
            acts: out,
            clock,
            onSignIn: () => void askSignIn(),
            onLook: () => acts.askAgain(null),
          })}
        </Suspense>
      )}
      <div className={styles.scroller}>
        {firstRun.now !== null && aside === null && (
          <FirstRunBar
            firstRun={firstRun.now}
            people={unknown}
            alone={mail.at === "empty"}
            onPeople={() => setAside({ at: "lists", begin: true, count: Date.now() })}
            onList={() => setAside({ at: "lists", begin: false, count: 0 })}
            onEnd={firstRun.end}
          />
        )}
        <main ref={scroller}>
          {aside?.at === "settings" && <Suspense fallback={<Skeleton />}>{settings(acts.reload)}</Suspense>}
          {aside?.at === "lists" && (
            <div key={aside.count} role="tabpanel" aria-labelledby={`tab-${LISTS.id}`}>
              <Suspense fallback={<Skeleton />}>
                {lists({
                  people: unknown,
                  beginWithPeople: aside.begin,
                  clock,
                  more: <WindowLink host={host} />,
                  onChanged: () => {
                    firstRun.again();
                    acts.reload();
                  },
                })}
              </Suspense>
            </div>
          )}
          {aside === null && (
            <ReadingScope key={state.generation} api={api} opener={host}>
              <ToSettings value={toSettings}>
                <Suspense fallback={<Skeleton />}>
                  <InView
                    state={state}
                    acts={acts}
                    slow={slow}
                    signIn={signIn}
                    clock={clock}
                    writing={writing}
                    meeting={meeting}
                    panel={tabs.find(({ id }) => id === tab)?.panel}
                    tab={tab}
                  />
                </Suspense>
              </ToSettings>
            </ReadingScope>
          )}
        </main>
      </div>
      {mail.at === "shown" && aside === null && (
        <Suspense fallback={null}>{below?.({ context: mail.context, state, acts, clock })}</Suspense>
      )}
    </div>
  );
}

/** What the person waits for, as long as it is the same; null when for nothing. */
function waitedFor({ mail, busy, generation }: PaneState): string | null {
  if (mail.at === "loading") return `${String(generation)} ${mail.item === null ? "Outlook" : "service"}`;
  return busy === null ? null : `${String(generation)} ${busy}`;
}

const ASK_AGAIN_MS = 15_000;

/** What failed and may pass is asked for again by itself, quietly, until the person does something else. */
function useRecovery(mail: PaneState["mail"], acts: OpenMailActs) {
  useEffect(() => {
    if (mail.at !== "failed" || !mayPass(mail.problem)) return;
    const again = setInterval(() => acts.askAgain(null), ASK_AGAIN_MS);
    window.addEventListener("online", acts.reload);
    return () => {
      clearInterval(again);
      window.removeEventListener("online", acts.reload);
    };
  }, [mail, acts]);
}

/** The time, renewed each minute, so that "today" does not outlive the day in a pane left open. */
function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
