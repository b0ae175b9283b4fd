// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ServiceState } from "../link";
import { faulty, SLOW_MS } from "./service";

const send = vi.fn(() => Promise.resolve(new Response("{}")));
const asked = (state: ServiceState, path = "/api/settings", init?: RequestInit) =>
  faulty(send, () => state)(new URL(path, window.location.href), init);

beforeEach(() => {
  send.mockClear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it("lets the service answer, and every file of the pane come, whatever is switched on", async () => {
  await asked("there");
  await asked("away", "/pane/icons/icon-16.png");
  expect(send).toHaveBeenCalledTimes(2);
});

it("is slow, and withdraws what nobody waits for any more", async () => {
  const slow = asked("slow");
  await vi.advanceTimersByTimeAsync(SLOW_MS - 1);
  expect(send).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await slow;
  expect(send).toHaveBeenCalledOnce();

  const leaving = new AbortController();
  const left = expect(asked("slow", undefined, { signal: leaving.signal })).rejects.toThrow("withdrawn");
  leaving.abort();
  await left;
  await vi.advanceTimersByTimeAsync(SLOW_MS);
  expect(send).toHaveBeenCalledOnce();
});

it("is away as a lost connection is, and refuses and fails as the API does", async () => {
  await expect(asked("away")).rejects.toBeInstanceOf(TypeError);
  const refused = await asked("refuses");
  expect([refused.status, await refused.json()]).toEqual([401, expect.objectContaining({ code: "sign-in.required" })]);
  const failed = await asked("fails");
  const reference = expect.stringMatching(/^00-/) as string;
  expect([failed.status, await failed.json()]).toEqual([
    500,
    expect.objectContaining({ code: "server.error", traceId: reference }),
  ]);
  expect(send).not.toHaveBeenCalled();
});
