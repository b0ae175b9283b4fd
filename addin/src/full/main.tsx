import { createDOMRenderer, RendererProvider } from "@griffel/react";
import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { ApiClient } from "../api/client";
import { readSignIn } from "../api/signIn";
import { openAccess } from "../auth/accessToken";
import "../pane.css";
import { ErrorBoundary } from "../shell/ErrorBoundary";
import { words } from "./words";

// Asked for apart, so that what the pane starts with holds nothing of it.
const FullWindow = lazy(() => import("./FullWindow"));

const base = window.location.origin;
const settings = readSignIn(base);
const { accessToken, signIn, signInAgain } = openAccess({
  readSettings: () => readSignIn(base),
  openTokens: async (how) => (await import("../auth/openTokens")).openTokens(how),
});
const api = new ApiClient({ base, accessToken, signInAgain });
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the window.");

void settings.then((read) =>
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <RendererProvider renderer={renderer} targetDocument={document}>
          <Suspense fallback={<p className="starting">{words.starting}</p>}>
            <FullWindow api={api} mayShare={read.ok && read.value !== null} signIn={signIn} />
          </Suspense>
        </RendererProvider>
      </ErrorBoundary>
    </StrictMode>,
  ),
);
