// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { outlookInHand } from "../../test/outlookInHand";
import { askOffice, callOffice } from "./callOffice";
import { HostError } from "./mailHost";

outlookInHand();

describe("a call of Office.js", () => {
  it("is put again when it was refused for a reason that may pass, and not for another", async () => {
    vi.useFakeTimers();
    try {
      const answers = [5100, 9020, null];
      const ask = vi.fn((done: (result: Office.AsyncResult<string>) => void) => {
        const code = answers.shift() ?? null;
        const result = code === null ? { status: "succeeded", value: "x" } : { status: "failed", error: { code } };
        done(result as unknown as Office.AsyncResult<string>);
      });
      const asked = askOffice<string>(ask, 50);
      await vi.advanceTimersByTimeAsync(1_500);
      expect(await asked).toBe("x");
      expect(ask).toHaveBeenCalledTimes(3);

      answers.push(9038);
      await expect(askOffice<string>(ask, 50)).rejects.toMatchObject({ code: "failed" });
      expect(ask).toHaveBeenCalledTimes(4);
    } finally {
      vi.useRealTimers();
    }
  });

  it("that throws ends as failed", async () => {
    const throwing = callOffice(() => {
      throw new TypeError("Sys.ArgumentException");
    }, 50);
    await expect(throwing).rejects.toBeInstanceOf(HostError);
  });

  it("is answered once: what comes after the time is up changes nothing", async () => {
    let late: (result: Office.AsyncResult<string>) => void = () => undefined;
    const call = callOffice<string>((done) => {
      late = done;
    }, 5);
    await expect(call).rejects.toMatchObject({ code: "silent" });
    expect(() => late({ status: "succeeded", value: "x" } as unknown as Office.AsyncResult<string>)).not.toThrow();
  });
});
