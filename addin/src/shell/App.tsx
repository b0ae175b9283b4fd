import { Button } from "@fluentui/react-button";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { FluentProvider } from "@fluentui/react-provider";
import { tokens, webDarkTheme, webLightTheme } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { ApiClient } from "../api/client";
import { isAway, mayPass, needsSignIn, type Result } from "../api/problem";
import type { PaneContext } from "../api/wire";
import type { MailHost, OpenDraft } from "../host/mailHost";
import type { Outbox } from "../outbox/outbox";
import { type Clock, clockIn } from "./dates";
import { later, loadLater } from "./later";
import { useLook } from "./look";
import { NoticeBar } from "./NoticeBar";
import { type PaneState, subjectOf } from "./openMail";
import { ReadingScope } from "./ReadingScope";
import { CannotRead, Empty, Failed, Skeleton } from "./States";
import { Tabs } from "./Tabs";
import { useOutbox } from "./useOutbox";
import { type OpenMailActs, useOpenMail } from "./useOpenMail";

const WRITING = [{ id: "write", label: "Write" }];

const OutboxBar = later(() => import("./OutboxBar")); // asked for before it is needed: then the service is away
const SignInCard = lazy(() => import("./SignInCard")); // in server mode only

const useStyles = makeStyles({
  app: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  top: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    paddingRight: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  // Web views hide the scroll bar until it is used; always there, it moves nothing when it comes.
  scroller: { flexGrow: 1, overflowY: "scroll", overflowX: "hidden", padding: "12px", minHeight: 0 },
  // Outside what scrolls: what was just done stays in view.
  notice: { padding: "12px 12px 0", flexShrink: 0 },
  pressed: {
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    "@media (forced-colors: active)": {
      color: "HighlightText",
      backgroundColor: "Highlight",
      forcedColorAdjust: "none",
    },
  },
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
  state: PaneState;
  acts: OpenMailActs;
  /** In the browser's zone: the owner's is known once the pane has asked. */
  clock: Clock;
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
  writing: (part: WritingPart) => ReactNode;
  settings: (onSaved: () => void) => ReactNode;
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

function Frame({ host, api, outbox, tabs, writing, settings, signIn }: AppProps) {
  const styles = useStyles();
  const look = useLook();
  const { state, acts } = useOpenMail(host, api, outbox);
  const out = useOutbox(outbox, acts.drained);
  const { mail, notice } = state;
  const [tab, setTab] = useState(tabs[0]?.id ?? "");
  const [inSettings, setInSettings] = useState(false);
  const scroller = useFocusKept(mail.at === "shown" || mail.at === "draft" ? mail.identity : mail.at);

  useEffect(() => {
    if (mail.at !== "failed" || !mayPass(mail.problem)) return;
    window.addEventListener("online", acts.reload);
    return () => window.removeEventListener("online", acts.reload);
  }, [mail, acts]);

  const stands = mail.at === "shown" || mail.at === "draft";
  useEffect(() => {
    if (stands) loadLater();
  }, [stands]);

  const isWriting = mail.at === "draft";
  const zone = mail.at === "shown" ? mail.context.timeZone : null;
  const clock = clockIn(zone, useMinute(), navigator.language);
  return (
    <div className={styles.app}>
      <header className={styles.top}>
        <h1 className={look.heard}>OutlookNetwork</h1>
        <Tabs
          label="Pane"
          tabs={isWriting ? WRITING : tabs}
          chosen={inSettings ? null : isWriting ? "write" : tab}
          onChoose={(id) => {
            if (!isWriting) setTab(id);
            setInSettings(false);
          }}
        />
        <Button
          appearance="subtle"
          aria-label="Settings"
          aria-pressed={inSettings}
          title="Settings"
          className={mergeClasses(inSettings && styles.pressed)}
          icon={<SettingsRegular />}
          onClick={() => setInSettings(!inSettings)}
        />
      </header>
      <p className={look.heard} role="status">
        {mail.at === "shown" && `Showing ${subjectOf(mail.context)}`}
        {isWriting && "Showing the mail you write"}
      </p>
      <div role="status" aria-live="polite" className={notice === null ? undefined : styles.notice}>
        {notice !== null && <NoticeBar notice={notice} state={state} acts={acts} />}
      </div>
      {out.state.waiting.length > 0 && (
        <div role="status" className={styles.notice}>
          <Suspense fallback={null}>
            <OutboxBar state={out.state} onSend={out.send} />
          </Suspense>
        </div>
      )}
      <main ref={scroller} className={styles.scroller}>
        {inSettings ? (
          <Suspense fallback={<Skeleton />}>{settings(acts.reload)}</Suspense>
        ) : (
          <ReadingScope key={state.generation} api={api}>
            <Suspense fallback={<Skeleton />}>
              <InView
                state={state}
                acts={acts}
                signIn={signIn}
                clock={clock}
                writing={writing}
                panel={tabs.find(({ id }) => id === tab)?.panel}
                tab={tab}
              />
            </Suspense>
          </ReadingScope>
        )}
      </main>
    </div>
  );
}

interface InViewProps {
  state: PaneState;
  acts: OpenMailActs;
  signIn: AppProps["signIn"];
  clock: Clock;
  tab: string;
  panel: PaneTab["panel"] | undefined;
  writing: AppProps["writing"];
}

// Keyed by the item: a changed mail takes the whole card away, so a click begun on the old one ends nowhere.
function InView({ state, acts, signIn, clock, tab, panel, writing }: InViewProps) {
  const look = useLook();
  const { mail, generation } = state;
  switch (mail.at) {
    case "loading":
      return <Skeleton />;
    case "empty":
      return <Empty />;
    case "unreadable":
      return <CannotRead why={mail.why} />;
    case "failed":
      if (needsSignIn(mail.problem)) {
        return <SignInCard problem={mail.problem} signIn={signIn} onSignedIn={acts.reload} />;
      }
      return (
        <Failed problem={mail.problem} onRetry={acts.reload}>
          {mail.item !== null && isAway(mail.problem) && (
            <Button className={look.button} disabled={state.busy !== null} onClick={() => acts.log("upToThisMessage")}>
              Log when it is back
            </Button>
          )}
        </Failed>
      );
    case "draft":
      return (
        <div key={String(generation)} role="tabpanel" aria-labelledby="tab-write">
          {writing({ draft: mail.draft, state, acts, clock })}
        </div>
      );
    case "shown":
      return (
        <div key={`${String(generation)} ${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {panel?.({ context: mail.context, state, acts, clock })}
        </div>
      );
  }
}

/** When the card with the focus goes away, its successor's heading takes it; focus outside the pane stays there. */
function useFocusKept(shown: string) {
  const scroller = useRef<HTMLElement>(null);
  const within = useRef(false);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const enter = () => {
      within.current = true;
    };
    const leave = (event: FocusEvent) => {
      // An element that is taken away loses focus to nothing; that is no leaving.
      if (event.relatedTarget !== null) within.current = false;
    };
    element.addEventListener("focusin", enter);
    element.addEventListener("focusout", leave);
    return () => {
      element.removeEventListener("focusin", enter);
      element.removeEventListener("focusout", leave);
    };
  }, []);
  useEffect(() => {
    if (!within.current || shown === "loading" || !document.hasFocus()) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    scroller.current?.querySelector<HTMLElement>("h2")?.focus();
  }, [shown]);
  return scroller;
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
