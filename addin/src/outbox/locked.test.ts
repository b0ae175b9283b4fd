import { expect, it, vi } from "vitest";
import { locked } from "./locked";

type Request = LockManager["request"];

const granting = ((_: string, act: () => unknown) => Promise.resolve(act())) as Request;
const still = (() => Promise.reject(new Error("The provided callback is no longer runnable."))) as Request;

function locks(...answers: Request[]) {
  const request = vi.fn((...asked: Parameters<Request>) => (answers.shift() ?? granting)(...asked));
  return { request: request as Request & typeof request };
}

it("does what was asked for, once, also where the page stood still as its turn came", async () => {
  const act = vi.fn(() => Promise.resolve("done"));
  expect(await locked(locks(still, granting), "a", act)).toBe("done");
  expect(act).toHaveBeenCalledTimes(1);
});

it("never does again what was begun", async () => {
  const act = vi.fn(() => Promise.reject(new Error("lost")));
  await expect(locked(locks(), "a", act)).rejects.toThrow("lost");
  expect(act).toHaveBeenCalledTimes(1);
});

it("gives up on a browser that never grants it", async () => {
  const never = locks(still, still, still);
  await expect(locked(never, "a", () => Promise.resolve())).rejects.toThrow("no longer runnable");
  expect(never.request).toHaveBeenCalledTimes(3);
});
