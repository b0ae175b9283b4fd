import { expect, it, vi } from "vitest";
import { openAccess } from "./accessToken";
import { SignInFailed, type Tokens } from "./tokens";

const settings = { authority: "https://login.example/t/v2.0", clientId: "c", scope: "api://a/access_as_user" };
const good = <T>(value: T) => Promise.resolve({ ok: true as const, value });
const away = { code: "network.unreachable", detail: "", facts: {} };

function access(tokens: Partial<Tokens>) {
  const silently = vi.fn<Tokens["silently"]>(tokens.silently ?? (() => Promise.resolve("token")));
  const asking = vi.fn<Tokens["asking"]>(tokens.asking ?? (() => Promise.resolve("asked")));
  const openTokens = vi.fn(() => Promise.resolve({ silently, asking }));
  return { silently, asking, openTokens, ...openAccess({ readSettings: () => good(settings), openTokens }) };
}

it("loads no way to sign in where nobody signs in", async () => {
  const openTokens = vi.fn();
  const { accessToken, signIn } = openAccess({ readSettings: () => good(null), openTokens });
  expect(await accessToken()).toEqual({ ok: true, value: null });
  expect(await accessToken({ claims: null })).toEqual({ ok: true, value: null });
  expect(await signIn()).toEqual({ ok: true, value: undefined });
  expect(openTokens).not.toHaveBeenCalled();
});

it("asks silently, and says that somebody must sign in where that gives no token", async () => {
  const { accessToken, asking } = access({ silently: () => Promise.resolve(null) });
  expect(await accessToken()).toMatchObject({ ok: false, problem: { code: "sign-in.needed" } });
  expect(asking).not.toHaveBeenCalled();
});

it("asks the person once, however often it is clicked", async () => {
  const { signIn, asking } = access({});
  expect(await Promise.all([signIn(), signIn()])).toEqual([
    { ok: true, value: undefined },
    { ok: true, value: undefined },
  ]);
  expect(asking).toHaveBeenCalledTimes(1);
});

it("keeps what the API wants of a token until somebody signed in with it", async () => {
  const { accessToken, signIn, silently, asking } = access({ silently: () => Promise.resolve(null) });
  await accessToken({ claims: "{c1}" });
  await accessToken();
  await signIn();
  await accessToken();
  expect(silently.mock.calls.map(([want]) => want)).toEqual([
    { claims: "{c1}", renew: true },
    { claims: "{c1}", renew: false },
    { claims: null, renew: false },
  ]);
  expect(asking).toHaveBeenCalledWith({ claims: "{c1}", renew: false });
});

it("signs nobody out when the API refuses a token: the next question is silent again", async () => {
  const { accessToken, silently, asking } = access({});
  await accessToken({ claims: null });
  expect(await accessToken()).toEqual({ ok: true, value: "token" });
  expect(silently).toHaveBeenCalledTimes(2);
  expect(asking).not.toHaveBeenCalled();
});

it("reads the settings again after they could not be read, and loads the library again after it could not be loaded", async () => {
  const readSettings = vi.fn(() => good(settings)).mockResolvedValueOnce({ ok: false, problem: away } as never);
  const tokens: Tokens = { silently: () => Promise.resolve("token"), asking: () => Promise.resolve("asked") };
  const openTokens = vi.fn(() => Promise.resolve(tokens)).mockRejectedValueOnce(new TypeError("Failed to fetch"));
  const { accessToken } = openAccess({ readSettings, openTokens });
  expect(await accessToken()).toEqual({ ok: false, problem: away });
  expect(await accessToken()).toMatchObject({ ok: false, problem: { code: "network.unreachable" } });
  expect(await accessToken()).toEqual({ ok: true, value: "token" });
});

it("tells how a sign-in failed by a code of its own, and tells an administrator the library's", async () => {
  const { signIn } = access({ asking: () => Promise.reject(new SignInFailed("cancelled", "user_cancelled")) });
  expect(await signIn()).toEqual({
    ok: false,
    problem: { code: "sign-in.cancelled", detail: "", facts: { reason: "user_cancelled" } },
  });
});

it("asks for a fresh sign-in only where one is wanted", async () => {
  const { signIn, signInAgain, asking } = access({});
  await signInAgain();
  await signIn();
  expect(asking.mock.calls.map(([want]) => want)).toEqual([
    { claims: null, renew: false, fresh: true },
    { claims: null, renew: false },
  ]);
});
