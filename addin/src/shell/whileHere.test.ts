import { expect, it, vi } from "vitest";
import { whileHere } from "./whileHere";

it("hands over an answer that comes in time", async () => {
  const take = vi.fn();
  whileHere(() => Promise.resolve("here"), take);
  await vi.waitFor(() => expect(take).toHaveBeenCalledWith("here"));
});

it("drops the question, and an answer that comes after all, when whoever asked has left", async () => {
  const take = vi.fn();
  let signal: AbortSignal | undefined;
  let answer: (value: string) => void = () => undefined;
  const answered = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const leave = whileHere((given) => {
    signal = given;
    return answered;
  }, take);
  leave();
  answer("late");
  await answered;
  await Promise.resolve();
  expect(signal?.aborted).toBe(true);
  expect(take).not.toHaveBeenCalled();
});
