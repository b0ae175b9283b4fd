import { createStandardPublicClientApplication } from "@azure/msal-browser";
import { readSignIn } from "../api/signIn";
import { runDialog } from "./dialogPage";
import { redirectConfiguration } from "./msalTokens";

// The page that a dialog of Office opens: /pane/sign-in/.
async function run(): Promise<void> {
  await Office.onReady();
  const tellPane = (says: unknown) =>
    Office.context.ui.messageParent(JSON.stringify(says), { targetOrigin: window.location.origin });
  const settings = await readSignIn(window.location.origin);
  if (!settings.ok || settings.value === null) return tellPane({ failure: "no_settings" });
  const app = await createStandardPublicClientApplication(
    redirectConfiguration(settings.value, new URL("/pane/sign-in/", window.location.origin).href),
  );
  const asked = new URLSearchParams(window.location.search);
  await runDialog({
    app,
    scope: settings.value.scope,
    claims: asked.get("claims"),
    fresh: asked.has("fresh"),
    tellPane,
  });
}

void run();
