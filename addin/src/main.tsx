import { createDOMRenderer, RendererProvider } from "@griffel/react";
import { lazy, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiClient } from "./api/client";
import { readSignIn } from "./api/signIn";
import { openAccess } from "./auth/accessToken";
import { accountOf } from "./auth/account";
import { startOutlook } from "./host/outlookHost";
import "./pane.css";
import { sendAct } from "./outbox/acts";
import { openStore } from "./outbox/browserStore";
import { Outbox } from "./outbox/outbox";
import { ContactPane } from "./panes/contact/ContactPane";
import { App } from "./shell/App";
import type { PaneTab } from "./shell/paneParts";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { writeAsIn } from "./shell/language";
import { later } from "./shell/later";
import { NoStart } from "./shell/NoStart";
import type { OpenMailActs } from "./shell/openMailActs";
import type { PersonParts } from "./shell/PeopleCards";
import { officeScript } from "./shell/officeScript";
import { ReadingScope } from "./shell/ReadingScope";

const SafetyPrompt = later(() => import("./panes/safety/SafetyPrompt"));
const ThreadPane = later(() => import("./panes/thread/ThreadPane"));
const WritePane = later(() => import("./panes/write/WritePane"));
const OutboxBar = later(() => import("./panes/outbox/OutboxBar")); // asked for before it is needed: then the service is away
const MeetingPane = later(() => import("./panes/meeting/MeetingPane"));
const PersonCard = lazy(() => import("./panes/contact/PersonCard"));
const AddRecipient = lazy(() => import("./panes/contact/AddRecipient"));
const TodayPane = lazy(() => import("./panes/today/TodayPane"));
const ListsPane = lazy(() => import("./panes/lists/ListsPane"));
const SettingsPane = lazy(() => import("./panes/settings/SettingsPane"));

const base = window.location.origin;
const { accessToken, signIn, signInAgain } = openAccess({
  readSettings: () => readSignIn(base),
  openTokens: async (settings) => (await import("./auth/openTokens")).openTokens(settings),
});
const api = new ApiClient({ base, accessToken, signInAgain });
// The page's policy allows styles of this response's nonce only.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

const tabs: PaneTab[] = [
  { id: "person", label: "Person", panel: (part) => <ContactPane {...part} api={api} /> },
  { id: "thread", label: "Thread", panel: (part) => <ThreadPane {...part} api={api} /> },
];

const outbox = new Outbox({
  store: openStore(),
  send: (act, id) => sendAct(api, act, id),
  account: async () => {
    const token = await accessToken();
    return token.ok ? accountOf(token.value) : null;
  },
});

/** What the pane about a person lends to those that show several. */
const personParts = (acts: OpenMailActs): PersonParts => ({
  card: ({ contact, address }, part) => <PersonCard card={contact} address={address} acts={acts} api={api} {...part} />,
  add: (person, mayShare, onDone) => <AddRecipient person={person} acts={acts} mayShare={mayShare} onDone={onDone} />,
});

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the pane.");

// Not awaited by the module itself: parts that are loaded later share this file, and would wait for it.
void startOutlook(officeScript(document)).then((start) => {
  if (start.ok) writeAsIn(start.host.language);
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <RendererProvider renderer={renderer} targetDocument={document}>
          {start.ok ? (
            <App
              host={start.host}
              api={api}
              outbox={outbox}
              tabs={tabs}
              below={(part) => <SafetyPrompt {...part} api={api} host={start.host} />}
              writing={(part) => <WritePane {...part} api={api} host={start.host} {...personParts(part.acts)} />}
              meeting={(part) => <MeetingPane {...part} api={api} {...personParts(part.acts)} />}
              signIn={signIn}
              lists={(part) => <ListsPane {...part} api={api} />}
              today={(clock) => (
                <ReadingScope api={api} opener={start.host}>
                  <TodayPane api={api} clock={clock} pageOf={null} />
                </ReadingScope>
              )}
              waiting={(part) => <OutboxBar {...part} />}
              settings={(onSaved) => <SettingsPane api={api} onSaved={onSaved} />}
            />
          ) : (
            <NoStart why={start.why} />
          )}
        </RendererProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
});
