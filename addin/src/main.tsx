import { createDOMRenderer, RendererProvider } from "@griffel/react";
import { lazy, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiClient } from "./api/client";
import { readSignIn } from "./api/signIn";
import { openAccess } from "./auth/accessToken";
import { startOutlook } from "./host/outlookHost";
import "./pane.css";
import { openStore } from "./outbox/browserStore";
import { Outbox } from "./outbox/outbox";
import { ContactPane } from "./panes/contact/ContactPane";
import { App, type PaneTab } from "./shell/App";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { later } from "./shell/later";
import { NoStart } from "./shell/NoStart";
import { officeScript } from "./shell/officeScript";

const ThreadPane = later(() => import("./panes/thread/ThreadPane"));
const WritePane = later(() => import("./panes/write/WritePane"));
const AddRecipient = lazy(() => import("./panes/contact/AddRecipient"));
const SettingsPane = lazy(() => import("./panes/settings/SettingsPane"));

const base = window.location.origin;
const { accessToken, signIn } = openAccess({
  readSettings: () => readSignIn(base),
  openTokens: async (settings) => (await import("./auth/openTokens")).openTokens(settings),
});
const api = new ApiClient({ base, accessToken });
// The page's policy allows styles of this response's nonce only.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

const tabs: PaneTab[] = [
  { id: "person", label: "Person", panel: (part) => <ContactPane {...part} api={api} /> },
  { id: "thread", label: "Thread", panel: (part) => <ThreadPane {...part} /> },
];

const outbox = new Outbox(openStore(), api.log);

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the pane.");

// Not awaited by the module itself: parts that are loaded later share this file, and would wait for it.
void startOutlook(officeScript(document)).then((start) =>
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
              writing={(part) => (
                <WritePane
                  {...part}
                  api={api}
                  add={(person, mayShare, onDone) => (
                    <AddRecipient person={person} acts={part.acts} mayShare={mayShare} onDone={onDone} />
                  )}
                />
              )}
              signIn={signIn}
              settings={(onSaved) => <SettingsPane api={api} onSaved={onSaved} />}
            />
          ) : (
            <NoStart why={start.why} />
          )}
        </RendererProvider>
      </ErrorBoundary>
    </StrictMode>,
  ),
);
