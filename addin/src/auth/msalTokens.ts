import {
  AuthError,
  BrowserCacheLocation,
  CacheLookupPolicy,
  type Configuration,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
  PromptValue,
} from "@azure/msal-browser";
import { SignInFailed, type SignInFailure, type SignInSettings, type Tokens, type Want } from "./tokens";

/** What of the library is used, here or inside Outlook. */
export type MsalApp = Pick<
  IPublicClientApplication,
  | "acquireTokenSilent"
  | "acquireTokenPopup"
  | "getAllAccounts"
  | "handleRedirectPromise"
  | "acquireTokenRedirect"
  | "clearCache"
>;

const failures: Record<string, SignInFailure> = {
  user_cancelled: "cancelled",
  popup_window_error: "blocked",
  empty_window_error: "blocked",
  no_network_connectivity: "unreachable",
  get_request_failed: "unreachable",
  post_request_failed: "unreachable",
};

/**
 * Tokens, refresh tokens and accounts stay in this page's memory and end with it. While a window of the authority is open, the library
 * keeps in the session storage that one is, and on the way through the dialog the question's own secrets; no token is among them.
 * @param comeBackTo A page of ours that the authority is allowed to send the browser to.
 */
export function msalConfiguration({ authority, clientId }: SignInSettings, comeBackTo: string): Configuration {
  return {
    auth: {
      clientId,
      authority: authority.replace(/\/v2\.0\/?$/, ""), // the library adds it
      knownAuthorities: [new URL(authority).host],
      redirectUri: comeBackTo,
    },
    cache: { cacheLocation: BrowserCacheLocation.MemoryStorage },
  };
}

/**
 * For a page that leaves for the authority and comes back: the library does that only with storage that outlives the page, and keeps there
 * what it must know of the question, and the account until the dialog is over. Tokens are kept out of it by whoever asks for them.
 */
export function redirectConfiguration(settings: SignInSettings, comeBackTo: string): Configuration {
  return { ...msalConfiguration(settings, comeBackTo), cache: { cacheLocation: BrowserCacheLocation.SessionStorage } };
}

/** @param nested Outlook itself signs in and knows the account; otherwise there is none before somebody was asked. */
export function msalTokens(app: MsalApp, scope: string, nested: boolean): Tokens {
  const request = ({ claims }: Want) => ({ scopes: [scope], ...(claims === null ? {} : { claims }) });
  return {
    async silently(want) {
      const account = nested ? undefined : app.getAllAccounts()[0];
      if (!nested && account === undefined) return null;
      try {
        const result = await app.acquireTokenSilent({
          ...request(want),
          ...(account === undefined ? {} : { account }),
          forceRefresh: want.renew,
          // A hidden frame of the authority would be blocked: by the page's policy, and by browsers as a third party.
          ...(nested || want.renew ? {} : { cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken }),
        });
        return result.accessToken;
      } catch (cause) {
        if (cause instanceof InteractionRequiredAuthError) return null;
        if (nested && cause instanceof AuthError && cause.errorCode === "no_account_error") {
          throw new SignInFailed("noBridge", cause.errorCode);
        }
        throw failed(cause);
      }
    },
    async asking(want) {
      try {
        return (await app.acquireTokenPopup({ ...request(want), ...(want.fresh && { prompt: PromptValue.LOGIN }) }))
          .accessToken;
      } catch (cause) {
        throw failed(cause);
      }
    },
  };
}

export function failed(cause: unknown): SignInFailed {
  const code = cause instanceof AuthError ? cause.errorCode : "unknown_error";
  return new SignInFailed(failures[code] ?? "failed", code);
}
