// @vitest-environment jsdom
import {
  type AccountInfo,
  type AuthenticationResult,
  BrowserAuthError,
  CacheLookupPolicy,
  InteractionRequiredAuthError,
} from "@azure/msal-browser";
import { describe, expect, it, vi } from "vitest";
import { type MsalApp, msalConfiguration, msalTokens } from "./msalTokens";

const scope = "api://a/access_as_user";
const account = { homeAccountId: "h", username: "ines@liaison.example" } as AccountInfo;
const result = (accessToken: string) => Promise.resolve({ accessToken } as AuthenticationResult);
const quiet = { claims: null, renew: false };

function fake(parts: Partial<MsalApp> = {}) {
  return {
    getAllAccounts: vi.fn<MsalApp["getAllAccounts"]>(parts.getAllAccounts ?? (() => [])),
    acquireTokenSilent: vi.fn<MsalApp["acquireTokenSilent"]>(parts.acquireTokenSilent ?? (() => result("silent"))),
    acquireTokenPopup: vi.fn<MsalApp["acquireTokenPopup"]>(parts.acquireTokenPopup ?? (() => result("asked"))),
    handleRedirectPromise: vi.fn<MsalApp["handleRedirectPromise"]>(),
    acquireTokenRedirect: vi.fn<MsalApp["acquireTokenRedirect"]>(),
    clearCache: vi.fn<MsalApp["clearCache"]>(),
  } satisfies MsalApp;
}

describe("inside Outlook", () => {
  it("a token comes silently after a restart too: Outlook knows the account", async () => {
    const app = fake();
    expect(await msalTokens(app, scope, true).silently(quiet)).toBe("silent");
    expect(app.acquireTokenSilent).toHaveBeenCalledWith({ scopes: [scope], forceRefresh: false });
  });

  it("the person is asked only where the authority says so", async () => {
    const app = fake({
      acquireTokenSilent: () => Promise.reject(new InteractionRequiredAuthError("interaction_required", "")),
    });
    expect(await msalTokens(app, scope, true).silently(quiet)).toBeNull();
    expect(await msalTokens(app, scope, true).asking({ claims: "{c1}", renew: false })).toBe("asked");
    expect(app.acquireTokenPopup).toHaveBeenCalledWith({ scopes: [scope], claims: "{c1}" });
  });

  it("a library without the host's bridge is found out, not asked", async () => {
    const app = fake({ acquireTokenSilent: () => Promise.reject(new BrowserAuthError("no_account_error", "")) });
    await expect(msalTokens(app, scope, true).silently(quiet)).rejects.toMatchObject({ failure: "noBridge" });
  });

  it("a refused token is renewed, with what the API wants of it", async () => {
    const app = fake();
    await msalTokens(app, scope, true).silently({ claims: "{c1}", renew: true });
    expect(app.acquireTokenSilent).toHaveBeenCalledWith({ scopes: [scope], claims: "{c1}", forceRefresh: true });
  });
});

it.each([true, false])(
  "a fresh sign-in is one of the person, whoever is signed in already (in Outlook: %s)",
  async (nested) => {
    const app = fake({ getAllAccounts: () => [account] });
    await msalTokens(app, scope, nested).asking({ ...quiet, fresh: true });
    expect(app.acquireTokenPopup).toHaveBeenCalledWith({ scopes: [scope], prompt: "login" });
  },
);

describe("in a browser", () => {
  it("nobody is known before somebody signed in", async () => {
    const app = fake();
    expect(await msalTokens(app, scope, false).silently(quiet)).toBeNull();
    expect(app.acquireTokenSilent).not.toHaveBeenCalled();
  });

  it("a token of whoever signed in comes from memory or for the refresh token, never through a hidden frame", async () => {
    const app = fake({ getAllAccounts: () => [account] });
    expect(await msalTokens(app, scope, false).silently(quiet)).toBe("silent");
    expect(app.acquireTokenSilent.mock.calls[0]?.[0]).toMatchObject({
      account,
      cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken,
    });
  });

  it.each([
    ["user_cancelled", "cancelled"],
    ["popup_window_error", "blocked"],
    ["no_network_connectivity", "unreachable"],
    ["anything_else", "failed"],
  ])("a sign-in that ends with %s has %s", async (code, failure) => {
    const app = fake({ acquireTokenPopup: () => Promise.reject(new BrowserAuthError(code, "")) });
    await expect(msalTokens(app, scope, false).asking(quiet)).rejects.toMatchObject({ failure, message: code });
  });
});

it("keeps tokens in memory, and asks the authority that the server names", () => {
  const settings = { authority: "https://login.example/organizations/v2.0", clientId: "c", scope };
  expect(msalConfiguration(settings, "https://x.example/pane/signed-in/")).toEqual({
    auth: {
      clientId: "c",
      authority: "https://login.example/organizations",
      knownAuthorities: ["login.example"],
      redirectUri: "https://x.example/pane/signed-in/",
    },
    cache: { cacheLocation: "memoryStorage" },
  });
});
