import { PromptValue } from "@azure/msal-browser";
import type { MsalApp } from "./msalTokens";
import { failed } from "./msalTokens";
import type { DialogSays } from "./dialogTokens";

interface DialogParts {
  app: Pick<MsalApp, "handleRedirectPromise" | "acquireTokenRedirect" | "clearCache">;
  scope: string;
  claims: string | null;
  /** Somebody signs in now, whoever is signed in already. */
  fresh: boolean;
  tellPane: (says: DialogSays) => void;
}

/** Tokens go to the pane's memory and nowhere else. */
const nothing = { accessToken: false, idToken: false, refreshToken: false };

/** The dialog's two lives: first it leaves for the authority, then it comes back from there and hands the token to the pane. */
export async function runDialog({ app, scope, claims, fresh, tellPane }: DialogParts): Promise<void> {
  try {
    const back = await app.handleRedirectPromise({ navigateToLoginRequestUrl: false });
    if (back === null) {
      await app.acquireTokenRedirect({
        scopes: [scope],
        storeInCache: nothing,
        ...(claims === null ? {} : { claims }),
        ...(fresh && { prompt: PromptValue.LOGIN }),
      });
      return;
    }
    await app.clearCache();
    if (back.expiresOn === null) throw new Error("The token says no end.");
    tellPane({ token: back.accessToken, expiresOn: back.expiresOn.toISOString() });
  } catch (cause) {
    tellPane({ failure: failed(cause).message });
  }
}
