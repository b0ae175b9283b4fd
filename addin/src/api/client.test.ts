import { afterEach, describe, expect, it, vi } from "vitest";
import { item } from "../../test/samples";
import type { AccessToken } from "./call";
import { ApiClient } from "./client";

type Send = (url: URL, init: RequestInit) => Promise<Response>;

function client(send: Send, token: string | null = null) {
  return new ApiClient({
    base: "https://localhost:5001",
    accessToken: () => Promise.resolve({ ok: true, value: token }),
    send,
  });
}

const ok = (body: unknown = {}) => Promise.resolve(new Response(JSON.stringify(body)));

afterEach(() => vi.useRealTimers());

describe("a call", () => {
  it("goes to its own origin with the page's cookie, and with no token where there is none", async () => {
    const send = vi.fn<Send>(() => ok());
    await client(send).context(item);

    const [url, init] = send.mock.calls[0] ?? [];
    expect(url?.href).toBe("https://localhost:5001/api/pane/context");
    expect(init).toMatchObject({ method: "POST", credentials: "same-origin" });
    expect(init?.headers).not.toHaveProperty("Authorization");
    expect(JSON.parse(String(init?.body))).toEqual(item);
  });

  it("carries the token where there is one", async () => {
    const send = vi.fn<Send>(() => ok());
    await client(send, "abc").settings();
    expect(send.mock.calls[0]?.[1].headers).toMatchObject({ Authorization: "Bearer abc" });
  });

  it("encodes ids and cursors, so that none can change the path", async () => {
    const send = vi.fn<Send>(() => ok());
    await client(send).timeline("../logs/1?x", "a&b=c");
    expect(send.mock.calls[0]?.[0].href).toBe(
      "https://localhost:5001/api/contacts/..%2Flogs%2F1%3Fx/timeline?cursor=a%26b%3Dc",
    );
  });

  it("sends a file as it is", async () => {
    const send = vi.fn<Send>(() => ok());
    const file = new File(["From "], "März & co.mbox");
    await client(send).startImport(file);
    const [url, init] = send.mock.calls[0] ?? [];
    expect(url?.searchParams.get("fileName")).toBe("März & co.mbox");
    expect(init?.body).toBe(file);
    expect(init?.headers).toMatchObject({ "Content-Type": "application/octet-stream" });
  });
});

describe("the key that lets the service know an act again", () => {
  const keyOf = (call: [URL, RequestInit] | undefined) => new Headers(call?.[1].headers).get("Idempotency-Key");
  const log = { item, scope: "wholeThread" } as const;

  it.each([
    ["the connection broke", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["the service was away", () => Promise.resolve(new Response("{}", { status: 503 }))],
    ["it is still worked on", () => Promise.resolve(new Response('{"code":"request.in-progress"}', { status: 409 }))],
  ])("is the same when %s and the act is tried again", async (_, failing) => {
    const send = vi.fn<Send>(() => ok());
    send.mockImplementationOnce(failing);
    const api = client(send);
    await api.log(log);
    await api.log(log);
    expect(keyOf(send.mock.calls[0])).toMatch(/^[0-9a-f-]{36}$/);
    expect(keyOf(send.mock.calls[1])).toBe(keyOf(send.mock.calls[0]));
    await api.log(log);
    expect(keyOf(send.mock.calls[2])).not.toBe(keyOf(send.mock.calls[0]));
  });

  it("is another one for another act, and for the same after it was decided", async () => {
    const send = vi.fn<Send>(() => Promise.resolve(new Response('{"code":"item.automatic"}', { status: 422 })));
    const api = client(send);
    await api.log(log);
    await api.log({ ...log, scope: "upToThisMessage" });
    await api.log(log);
    expect(new Set(send.mock.calls.map(keyOf)).size).toBe(3);
  });

  it("is not sent with a question", async () => {
    const send = vi.fn<Send>(() => ok());
    const api = client(send);
    await api.context(item);
    await api.settings();
    await api.previewMerge("a", "b");
    expect(send.mock.calls.map(keyOf)).toEqual([null, null, null]);
  });
});

it("renews no token where the person must sign in again: that gives none that will do", async () => {
  const challenge = 'Bearer error="insufficient_user_authentication", max_age="600"';
  const send = vi.fn<Send>(() =>
    Promise.resolve(
      new Response('{"code":"sign-in.not-fresh"}', { status: 401, headers: { "WWW-Authenticate": challenge } }),
    ),
  );
  expect(await client(send, "abc").exportContact("1")).toMatchObject({ problem: { code: "sign-in.not-fresh" } });
  expect(send).toHaveBeenCalledOnce();
});

describe("a failure", () => {
  it("is a result, not an exception", async () => {
    const refused = client(() => Promise.resolve(new Response('{"code":"log.missing"}', { status: 404 })));
    expect(await refused.undoLog("1")).toMatchObject({ ok: false, problem: { code: "log.missing" } });
    const offline = client(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await offline.settings()).toMatchObject({ ok: false, problem: { code: "network.unreachable" } });
    const garbled = client(() => Promise.resolve(new Response("<html>")));
    expect(await garbled.settings()).toMatchObject({ ok: false, problem: { code: "network.unreadable" } });
  });

  it("has no value when the API answers without one", async () => {
    const empty = client(() => Promise.resolve(new Response(null, { status: 204 })));
    expect(await empty.undoLog("1")).toEqual({ ok: true, value: undefined });
  });

  it("is thrown when the caller itself gave up, so that nobody takes it for an answer", async () => {
    const leaving = new AbortController();
    const call = client(untilAborted).context(item, leaving.signal);
    leaving.abort();
    await expect(call).rejects.toThrow();
  });

  it("comes after twenty seconds of silence", async () => {
    vi.useFakeTimers();
    const call = client(untilAborted).settings();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await call).toMatchObject({ ok: false, problem: { code: "network.too-slow" } });
  });
});

describe("a token that the API does not take", () => {
  const refusal = (header: string) =>
    new Response('{"code":"sign-in.required"}', { status: 401, headers: { "WWW-Authenticate": header } });
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

  it("is renewed once, with what the API asks for, and the call goes out again", async () => {
    const accessToken = vi.fn<AccessToken>((refused) =>
      Promise.resolve({ ok: true, value: refused === undefined ? "old" : "new" }),
    );
    const send = vi.fn<Send>((_, init) =>
      new Headers(init.headers).get("Authorization") === "Bearer new"
        ? ok({ version: 1 })
        : Promise.resolve(refusal(`Bearer error="insufficient_claims", claims="${btoa(claims)}"`)),
    );
    const answer = await new ApiClient({ base: "https://localhost", accessToken, send }).settings();
    expect(answer.ok).toBe(true);
    expect(accessToken.mock.calls).toEqual([[], [{ claims }]]);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("and cannot be renewed is told as it is, without asking again and again", async () => {
    const send = vi.fn<Send>(() => Promise.resolve(refusal("Bearer")));
    expect(await client(send, "same").settings()).toMatchObject({ ok: false, problem: { code: "sign-in.required" } });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it("is no matter where there is none: in local mode the API's own words count", async () => {
    const send = vi.fn<Send>(() => Promise.resolve(refusal("Bearer")));
    await client(send).settings();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it("is not sent at all while somebody must sign in first", async () => {
    const send = vi.fn<Send>(() => ok());
    const problem = { code: "sign-in.needed", detail: "", facts: {} };
    const accessToken = () => Promise.resolve({ ok: false as const, problem });
    expect(await new ApiClient({ base: "https://localhost", accessToken, send }).settings()).toEqual({
      ok: false,
      problem,
    });
    expect(send).not.toHaveBeenCalled();
  });
});

function untilAborted(_: URL, { signal }: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => {
    if (signal?.aborted) reject(new DOMException("Aborted", "AbortError"));
    signal?.addEventListener("abort", () => reject(new DOMException("Aborted", "AbortError")));
  });
}
