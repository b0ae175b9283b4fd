import { describe, expect, it, vi } from "vitest";
import { mail } from "../../../test/samples";
import { nextOlder, noOlder, olderAnew, wholeHistory } from "./history";

describe("history", () => {
  const first = { entries: [mail("a"), mail("b")], next: "2", total: 3 };

  it("goes on after the first page and then where the last page says", () => {
    expect(wholeHistory(first, noOlder).next).toBe("2");
    const older = nextOlder(nextOlder(noOlder, { type: "asked" }), {
      type: "came",
      page: { entries: [mail("b"), mail("c")], next: null, total: 3 },
    });
    expect(wholeHistory(first, older)).toMatchObject({ next: null, total: 3 });
  });

  it("shows each message once, with the first page's newer marks", () => {
    const stale = { entries: [mail("b", { subject: "old" }), mail("c")], next: null, total: 3 };
    const { entries } = wholeHistory(first, nextOlder(noOlder, { type: "came", page: stale }));
    expect(entries.map(({ id, message }) => `${id} ${message?.subject ?? ""}`)).toEqual([
      "a Re: ASN follow-up",
      "b Re: ASN follow-up",
      "c Re: ASN follow-up",
    ]);
  });

  it("keeps its pages when the next one does not come", () => {
    const problem = { code: "network.unreachable", detail: "", facts: {} };
    const failed = nextOlder({ ...noOlder, entries: [mail("c")], next: "4" }, { type: "failed", problem });
    expect(failed).toMatchObject({ next: "4", loading: false, problem });
    expect(failed.entries).toHaveLength(1);
  });

  it("is asked for anew from the second page on, until as much of it is there as before", async () => {
    const second = { entries: [mail("c"), mail("d")], next: "3", total: 6 };
    const third = { entries: [mail("e")], next: "4", total: 6 };
    const timeline = vi.fn((cursor: string) =>
      Promise.resolve({ ok: true as const, value: cursor === "2" ? second : third }),
    );
    const renewed = await olderAnew(timeline, "2", 3);
    expect(renewed).toEqual({ type: "renewed", entries: [mail("c"), mail("d"), mail("e")], next: "4" });
    expect(timeline.mock.calls).toEqual([["2"], ["3"]]);
    expect(nextOlder({ ...noOlder, entries: [mail("c", { threadId: "before" })] }, renewed)).toMatchObject({
      next: "4",
    });
  });

  it("lets go of its pages when they cannot be had anew: they may not be true any more", async () => {
    const problem = { code: "network.unreachable", detail: "", facts: {} };
    const lost = await olderAnew(() => Promise.resolve({ ok: false, problem }), "2", 1);
    expect(nextOlder({ ...noOlder, entries: [mail("c")], next: "3", loading: true }, lost)).toEqual({
      ...noOlder,
      problem,
    });
  });
});
