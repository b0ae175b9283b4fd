import { FluentProvider } from "@fluentui/react-provider";
import { tokens, webDarkTheme, webLightTheme } from "@fluentui/react-theme";
import { makeStyles } from "@griffel/react";
import { type ReactNode, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { ApiClient } from "../api/client";
import { messageFor, type Result } from "../api/problem";
import type { Person } from "../api/wire";
import type { MailHost } from "../host/mailHost";
import type { Outbox } from "../outbox/outbox";
import { type Clock, clockIn } from "./dates";
import { FirstRunBar } from "./FirstRunBar";
import { locale } from "./language";
import { later, loadLater } from "./later";
import { useLook } from "./look";
import { Band, NoticeBar } from "./NoticeBar";
import { type PaneState, subjectOf } from "./openMail";
import type { ListsPart, MeetingPart, PanePart, PaneTab, WaitingPart, WritingPart } from "./paneParts";
import { PaneTop } from "./PaneTop";
import { ReadingScope } from "./ReadingScope";
import { InView } from "./InView";
import { Skeleton } from "./States";
import { Tabs } from "./Tabs";
import { ToSettings } from "./toSettings";
import { useFirstRun } from "./useFirstRun";
import { useFocusKept } from "./useFocusKept";
import { useOpenMail } from "./useOpenMail";
import { useMinute } from "./useMinute";
import { useOutbox } from "./useOutbox";
import { useRecovery } from "./useRecovery";
import { useSlow } from "./useSlow";
import { WindowLink } from "./WindowLink";
import { words } from "./words";

const Begin = later(() => import("./Begin"));
const LoggedCategory = later(() => import("./LoggedCategory"));

const WRITING = [{ id: "write", label: words.write }];
const TODAY = { id: "today", label: words.today };
const LISTS = { id: "lists", label: words.lists };

/** What stands in the place of the mail in view. The count tells one beginning from the next. */
type Aside = { at: "settings" } | { at: "today" } | { at: "lists"; begin: boolean; count: number };

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
  today: (clock: Clock) => ReactNode;
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

function Frame({
  host,
  api,
  outbox,
  tabs,
  below,
  writing,
  meeting,
  settings,
  lists,
  today,
  waiting,
  signIn,
}: AppProps) {
  const styles = useStyles();
  const look = useLook();
  const { state, acts } = useOpenMail(host, api, outbox);
  const { mail, notice } = state;
  const inView = mail.at === "shown" || mail.at === "loading" ? mail.item : null;
  const out = useOutbox(outbox, inView, mail.at === "shown" ? mail.identity : null, acts.askAgain);
  const [tab, setTab] = useState(tabs[0]?.id ?? "");
  const [aside, setAside] = useState<Aside | null>(null);
  const toSettings = useCallback(() => setAside({ at: "settings" }), []);
  const firstRun = useFirstRun(api, mail);
  // While a mail is asked for, the bar keeps its words, so that it does not move; nobody is added by it until it speaks of the mail in view.
  const [settled, setSettled] = useState(mail);
  if (mail.at !== "loading" && mail !== settled) setSettled(mail);
  const unknown = unknownOn(mail);
  const scroller = useFocusKept("identity" in mail ? mail.identity : mail.at, notice);

  useRecovery(mail, acts);
  const slow = useSlow(waitedFor(state));

  // What was saved beside the card changes what it says. Its answer may come when the person is back at it: what they opened stays open.
  const lookAgain = () => (mail.at === "shown" ? acts.askAgain(null) : acts.reload());

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
  const [draft, setDraft] = useState<string | null>(null);
  if (mail.at === "draft" && mail.identity !== draft) {
    setDraft(mail.identity);
    setAside(null); // whoever begins a mail wants to see what is said about it; when it is only read anew, nothing is put away
  }
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
          tabs={[...(isWriting ? WRITING : tabs), TODAY, LISTS]}
          chosen={aside !== null ? (aside.at === "settings" ? null : aside.at) : isWriting ? "write" : tab}
          onChoose={(id) => {
            if (id === TODAY.id) return setAside({ at: "today" });
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
      {mail.at === "draft" && (
        <Suspense fallback={null}>
          <Begin host={host} outbox={outbox} mail={mail} />
        </Suspense>
      )}
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
            host,
            acts: out,
            clock,
            onSignIn: () => void askSignIn(),
            onLook: () => acts.askAgain(null),
          })}
        </Suspense>
      )}
      <div className={styles.scroller}>
        <main ref={scroller}>
          {firstRun.now !== null && aside === null && settled.at !== "loading" && (
            <FirstRunBar
              firstRun={firstRun.now}
              people={unknownOn(mail.at === "loading" ? settled : mail)}
              waits={mail.at === "loading"}
              alone={mail.at === "empty"}
              onPeople={() => setAside({ at: "lists", begin: true, count: Date.now() })}
              onList={() => setAside({ at: "lists", begin: false, count: 0 })}
              onEnd={firstRun.end}
            />
          )}
          {aside?.at === "settings" && <Suspense fallback={<Skeleton />}>{settings(lookAgain)}</Suspense>}
          {aside?.at === "today" && (
            <div role="tabpanel" aria-labelledby={`tab-${TODAY.id}`}>
              <Suspense fallback={<Skeleton />}>{today(clock)}</Suspense>
            </div>
          )}
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
                    lookAgain();
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

function unknownOn(mail: PaneState["mail"]): Person[] {
  return mail.at === "shown" ? mail.context.participants.filter((person) => person.state === "unknown") : [];
}
