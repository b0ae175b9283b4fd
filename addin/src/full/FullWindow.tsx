import { FluentProvider } from "@fluentui/react-provider";
import { tokens, webDarkTheme, webLightTheme } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { ApiClient } from "../api/client";
import { messageFor, needsSignIn, type Problem, type Result } from "../api/problem";
import type { Settings } from "../api/wire";
import { clockIn } from "../shell/dates";
import { locale } from "../shell/language";
import { useLook } from "../shell/look";
import { NoticeBand } from "../shell/NoticeBar";
import type { Notice } from "../shell/openMail";
import { Failed, Skeleton } from "../shell/States";
import { whileHere } from "../shell/whileHere";
import { ContactPage } from "./ContactPage";
import { ContactsPage, type ListView } from "./ContactsPage";
import { everybody } from "./contacts";
import { ExportsPage } from "./ExportsPage";
import { MailPage } from "./MailPage";
import { hashOf, type Place, placeOf } from "./places";
import { words } from "./words";

const SignInCard = lazy(() => import("../shell/SignInCard")); // in server mode only
const TodayPane = lazy(() => import("../panes/today/TodayPane"));
const WeekPage = lazy(() => import("../panes/today/WeekPage"));
const ListsPane = lazy(() => import("../panes/lists/ListsPane"));
const Products = lazy(() => import("../panes/settings/Products"));
const SettingsPane = lazy(() => import("../panes/settings/SettingsPane"));

const useStyles = makeStyles({
  window: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground3,
    "@media print": { height: "auto" },
  },
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "16px",
    padding: "0 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    "@media print": { display: "none" },
  },
  title: { padding: "8px 0" },
  nav: { display: "flex", flexWrap: "wrap", listStyleType: "none", margin: 0, padding: 0 },
  link: {
    display: "block",
    ...shorthands.padding("8px", "8px"),
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    borderBottom: "3px solid transparent",
    ":hover": { color: tokens.colorNeutralForeground1 },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  main: {
    flexGrow: 1,
    overflowY: "scroll",
    overflowX: "hidden",
    padding: "12px",
    minHeight: 0,
    "@media print": { overflowY: "visible", overflowX: "visible" },
  },
  // The title, the places and every card begin at one edge, however wide the screen.
  page: { maxWidth: "1200px" },
  notice: { padding: "12px 12px 0", flexShrink: 0 },
});

const links: { place: Exclude<Place, { at: "contact" }>; label: string }[] = [
  { place: { at: "contacts" }, label: words.contacts },
  { place: { at: "today" }, label: words.today },
  { place: { at: "week" }, label: words.week },
  { place: { at: "lists" }, label: words.lists },
  { place: { at: "mail" }, label: words.mail },
  { place: { at: "exports" }, label: words.exports },
  { place: { at: "settings" }, label: words.settings },
];

interface FullWindowProps {
  api: ApiClient;
  /** There can be colleagues to share with. */
  mayShare: boolean;
  signIn: () => Promise<Result<undefined>>;
}

/** The network with room for all of it, in a window of the browser beside Outlook. */
export default function FullWindow(parts: FullWindowProps) {
  const dark = useSyncExternalStore(onSchemeChanged, () => darkScheme().matches);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <Frame {...parts} />
    </FluentProvider>
  );
}

type Start = { at: "asking" } | { at: "in"; settings: Settings } | { at: "failed"; problem: Problem };

function Frame({ api, mayShare, signIn }: FullWindowProps) {
  const look = useLook();
  const styles = useStyles();
  const place = placeOf(useSyncExternalStore(onHashChanged, () => window.location.hash));
  const [start, setStart] = useState<Start>({ at: "asking" });
  const [asks, setAsks] = useState(0);
  const [view, setView] = useState<ListView>({ finding: everybody, scrolled: 0 });
  const [notice, setNotice] = useState<Notice | null>(null);
  const [undone, setUndone] = useState({ busy: false, count: 0 });
  const main = useRef<HTMLElement>(null);
  const where = hashOf(place);
  useEffect(() => {
    return whileHere(
      (signal) => api.settings(signal),
      (answer) =>
        setStart(answer.ok ? { at: "in", settings: answer.value } : { at: "failed", problem: answer.problem }),
    );
  }, [api, asks]);

  // A new place begins at its top, and what listens hears where it is. The list remembers its own.
  const before = useRef(where);
  useEffect(() => {
    if (before.current === where) return;
    before.current = where;
    if (main.current !== null && place.at !== "contacts") main.current.scrollTop = 0;
    main.current?.focus();
  }, [where, place.at]);

  const undo = notice?.undo;
  const back = typeof undo === "object" && undo !== null && "write" in undo ? undo : null;
  async function takeBack() {
    if (back === null) return;
    setUndone(({ count }) => ({ busy: true, count }));
    const answer = await back.write();
    setUndone(({ count }) => ({ busy: false, count: answer.ok ? count + 1 : count }));
    setNotice(
      answer.ok
        ? { intent: "info", text: back.text, undo: null }
        : { intent: "error", text: messageFor(answer.problem), undo: null },
    );
  }

  const again = () => {
    setStart({ at: "asking" });
    setAsks(asks + 1);
  };
  const zone = start.at === "in" ? start.settings.timeZone : null;
  const clock = clockIn(zone, new Date(), locale());
  const inPart = place.at === "contact" ? "contacts" : place.at;
  return (
    <div className={styles.window}>
      <header className={styles.top}>
        <h1 className={mergeClasses(look.part, styles.title)}>{words.title}</h1>
        <nav aria-label={words.nav}>
          <ul className={styles.nav}>
            {links.map(({ place: to, label }) => (
              <li key={to.at}>
                <a
                  href={hashOf(to)}
                  aria-current={to.at === inPart ? "page" : undefined}
                  className={mergeClasses(look.text, look.focusable, styles.link, to.at === inPart && styles.here)}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <div role="status" aria-live="polite" className={notice === null ? undefined : styles.notice}>
        {notice !== null && (
          <NoticeBand
            notice={notice}
            busy={undone.busy}
            onUndo={back === null ? null : () => void takeBack()}
            onDismiss={() => setNotice(null)}
          />
        )}
      </div>
      <main ref={main} tabIndex={-1} className={styles.main}>
        <div className={styles.page}>
          <Suspense fallback={<Skeleton />}>
            {start.at === "asking" && <Skeleton />}
            {start.at === "failed" &&
              (needsSignIn(start.problem) ? (
                <SignInCard problem={start.problem} signIn={signIn} onSignedIn={again} />
              ) : (
                <Failed problem={start.problem} onRetry={again} />
              ))}
            {start.at === "in" && place.at === "contacts" && (
              <ContactsPage
                api={api}
                clock={clock}
                mayShare={mayShare}
                asOf={undone.count}
                view={view}
                onView={setView}
                tell={setNotice}
              />
            )}
            {start.at === "in" && place.at === "contact" && (
              <ContactPage
                key={place.id}
                id={place.id}
                api={api}
                clock={clock}
                mayShare={mayShare}
                asOf={undone.count}
                tell={setNotice}
              />
            )}
            {start.at === "in" && place.at === "today" && <TodayPane api={api} clock={clock} pageOf={pageOf} />}
            {start.at === "in" && place.at === "week" && <WeekPage api={api} clock={clock} pageOf={pageOf} />}
            {start.at === "in" && place.at === "lists" && (
              <ListsPane api={api} clock={clock} people={[]} beginWithPeople={false} onChanged={() => undefined} />
            )}
            {start.at === "in" && place.at === "mail" && <MailPage api={api} clock={clock} />}
            {start.at === "in" && place.at === "exports" && <ExportsPage api={api} />}
            {start.at === "in" && place.at === "settings" && (
              <>
                <SettingsPane api={api} onSaved={() => setAsks((now) => now + 1)} />
                <Products api={api} />
              </>
            )}
          </Suspense>
        </div>
      </main>
    </div>
  );
}

function pageOf(contactId: string): string {
  return hashOf({ at: "contact", id: contactId });
}

function onHashChanged(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

function darkScheme(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}

function onSchemeChanged(changed: () => void): () => void {
  const scheme = darkScheme();
  scheme.addEventListener("change", changed);
  return () => scheme.removeEventListener("change", changed);
}
