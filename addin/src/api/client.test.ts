import { afterEach, describe, expect, it, vi } from "vitest";
import { item } from "../../test/samples";
import { ApiClient } from "./client";

type Send = (url: URL, init: RequestInit) => Promise<Response>;

function client(send: Send, token: string | null = null) {
  return new ApiClient({ base: "https://localhost:5001", accessToken: () => Promise.resolve(token), send });
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

function untilAborted(_: URL, { signal }: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => {
    if (signal?.aborted) reject(new DOMException("Aborted", "AbortError"));
    signal?.addEventListener("abort", () => reject(new DOMException("Aborted", "AbortError")));
  });
}
