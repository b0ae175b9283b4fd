// @vitest-environment jsdom
import type { AuthenticationResult } from "@azure/msal-browser";
import { BrowserAuthError } from "@azure/msal-browser";
import { describe, expect, it, vi } from "vitest";
import { runDialog } from "./dialogPage";
import { type DialogAnswer, dialogTokens } from "./dialogTokens";
import { wayIn, withFallback } from "./ways";
import { SignInFailed, type Tokens } from "./tokens";

const quiet = { claims: null, renew: false };
const noon = Date.parse("2026-11-22T12:00:00Z");
const says = { says: JSON.stringify({ token: "t1", expiresOn: "2026-11-22T13:00:00.000Z" }) };

describe("the pane, with a dialog of Office", () => {
  it("keeps the dialog's token while it lasts, and not a minute longer", async () => {
    let now = noon;
    const open = vi.fn(() => Promise.resolve<DialogAnswer>(says));
    const tokens = dialogTokens(open, () => now);
    expect(await tokens.silently(quiet)).toBeNull();
    expect(await tokens.asking(quiet)).toBe("t1");
    expect(await tokens.silently(quiet)).toBe("t1");
    now += 59.5 * 60_000;
    expect(await tokens.silently(quiet)).toBeNull();
    expect(open).toHaveBeenCalledTimes(1);
  });

  it("lets go of a token that the API refused", async () => {
    const tokens = dialogTokens(
      () => Promise.resolve(says),
      () => noon,
    );
    await tokens.asking(quiet);
    expect(await tokens.silently({ claims: null, renew: true })).toBeNull();
  });

  it.each<[DialogAnswer, string]>([
    [{ closed: 12006 }, "cancelled"],
    [{ closed: 12009 }, "blocked"],
    [{ closed: 12002 }, "failed"],
    [{ says: '{"failure":"access_denied"}' }, "failed"],
    [{ says: "nonsense" }, "failed"],
    [{ says: '{"token":"t","expiresOn":"never"}' }, "failed"],
  ])("ends with %j as %s", async (answer, failure) => {
    const tokens = dialogTokens(
      () => Promise.resolve(answer),
      () => noon,
    );
    await expect(tokens.asking(quiet)).rejects.toMatchObject({ failure });
  });
});

describe("the dialog's page", () => {
  const scope = "api://a/access_as_user";
  const app = (back: AuthenticationResult | null) => ({
    handleRedirectPromise: vi.fn(() => Promise.resolve(back)),
    acquireTokenRedirect: vi.fn(() => Promise.resolve()),
    clearCache: vi.fn(() => Promise.resolve()),
  });

  it("leaves for the authority, with what the API wants of a token, and lets none be stored", async () => {
    const [leaving, tellPane] = [app(null), vi.fn()];
    await runDialog({ app: leaving, scope, claims: "{c1}", fresh: true, tellPane });
    expect(leaving.acquireTokenRedirect).toHaveBeenCalledWith({
      scopes: [scope],
      claims: "{c1}",
      prompt: "login",
      storeInCache: { accessToken: false, idToken: false, refreshToken: false },
    });
    expect(tellPane).not.toHaveBeenCalled();
  });

  it("hands the token to the pane when it comes back", async () => {
    const tellPane = vi.fn();
    const back = { accessToken: "t1", expiresOn: new Date(noon) } as AuthenticationResult;
    const coming = app(back);
    await runDialog({ app: coming, scope, claims: null, fresh: false, tellPane });
    expect(coming.clearCache).toHaveBeenCalledTimes(1);
    expect(tellPane).toHaveBeenCalledWith({ token: "t1", expiresOn: "2026-11-22T12:00:00.000Z" });
  });

  it("tells the pane when it did not work", async () => {
    const tellPane = vi.fn();
    const refused = {
      ...app(null),
      acquireTokenRedirect: () => Promise.reject(new BrowserAuthError("no_network_connectivity", "")),
    };
    await runDialog({ app: refused, scope, claims: null, fresh: false, tellPane });
    expect(tellPane).toHaveBeenCalledWith({ failure: "no_network_connectivity" });
  });
});

describe("the way to sign in", () => {
  it.each([
    [{ inOffice: true, saysNested: true, hasBridge: true }, "nested"],
    [{ inOffice: true, saysNested: true, hasBridge: false }, "dialog"],
    [{ inOffice: true, saysNested: false, hasBridge: true }, "dialog"],
    [{ inOffice: false, saysNested: false, hasBridge: false }, "browser"],
  ] as const)("with %j is %s", (surroundings, way) => {
    expect(wayIn(surroundings)).toBe(way);
  });

  it("is the dialog from then on, once the host's own proves to be none", async () => {
    const nested: Tokens = {
      silently: vi.fn(() => Promise.reject(new SignInFailed("noBridge", "no_account_error"))),
      asking: vi.fn(() => Promise.resolve("wrong window")),
    };
    const dialog: Tokens = { silently: () => Promise.resolve(null), asking: () => Promise.resolve("t1") };
    const tokens = withFallback(nested, () => dialog);
    expect(await tokens.silently(quiet)).toBeNull();
    expect(await tokens.asking(quiet)).toBe("t1");
    expect(nested.silently).toHaveBeenCalledTimes(1);
    expect(nested.asking).not.toHaveBeenCalled();
  });

  it("stays the host's own when it fails for another reason", async () => {
    const nested: Tokens = {
      silently: () => Promise.reject(new SignInFailed("unreachable", "get_request_failed")),
      asking: () => Promise.resolve("t1"),
    };
    const tokens = withFallback(nested, () => {
      throw new Error("no other way is needed");
    });
    await expect(tokens.silently(quiet)).rejects.toMatchObject({ failure: "unreachable" });
    expect(await tokens.asking(quiet)).toBe("t1");
  });
});
