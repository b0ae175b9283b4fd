import { createNestablePublicClientApplication, createStandardPublicClientApplication } from "@azure/msal-browser";
import { dialogTokens } from "./dialogTokens";
import { msalConfiguration, msalTokens } from "./msalTokens";
import { askInDialog } from "./officeDialog";
import type { SignInSettings, Tokens, Want } from "./tokens";
import { type Surroundings, wayIn, withFallback } from "./ways";

/** Chooses how to sign in here. The sign-in library comes with this file, so it is loaded in server mode only, and late. */
export async function openTokens(settings: SignInSettings): Promise<Tokens> {
  const comeBackTo = new URL("/pane/signed-in/", window.location.origin);
  const configuration = msalConfiguration(settings, comeBackTo.href);
  const dialog = () => dialogTokens((want) => askInDialog(dialogPage(want)), Date.now);
  switch (wayIn(surroundings())) {
    case "nested":
      return withFallback(
        msalTokens(await createNestablePublicClientApplication(configuration), settings.scope, true),
        dialog,
      );
    case "dialog":
      return dialog();
    case "browser":
      return msalTokens(await createStandardPublicClientApplication(configuration), settings.scope, false);
  }
}

function surroundings(): Surroundings {
  const inOffice = typeof Office !== "undefined" && "mailbox" in Office.context;
  return {
    inOffice,
    saysNested: inOffice && Office.context.requirements.isSetSupported("NestedAppAuth", "1.1"),
    hasBridge: "nestedAppAuthBridge" in window || "__initializeNestedAppAuth" in window,
  };
}

function dialogPage({ claims, fresh }: Want): URL {
  const page = new URL("/pane/sign-in/", window.location.origin);
  page.search = new URLSearchParams({
    ...(claims !== null && { claims }),
    ...(fresh && { fresh: "1" }),
  }).toString();
  return page;
}
