import { createDOMRenderer, RendererProvider } from "@griffel/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiClient } from "../src/api/client";
import { readSignIn } from "../src/api/signIn";
import { openAccess } from "../src/auth/accessToken";
import { ErrorBoundary } from "../src/shell/ErrorBoundary";
import { Preview } from "./Preview";
import "./preview.css";

const base = window.location.origin;
const { accessToken, signIn } = openAccess({
  readSettings: () => readSignIn(base),
  openTokens: async (settings) => (await import("../src/auth/openTokens")).openTokens(settings),
});
const api = new ApiClient({ base, accessToken });
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the preview.");
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <RendererProvider renderer={renderer} targetDocument={document}>
        <Preview api={api} signIn={signIn} />
      </RendererProvider>
    </ErrorBoundary>
  </StrictMode>,
);
