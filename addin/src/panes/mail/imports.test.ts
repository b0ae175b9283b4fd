import { describe, expect, it } from "vitest";
import type { Import } from "../../api/wire";
import { importWords, notesOf } from "./imports";

describe("what an import left out or stored in part", () => {
  const notes = Array.from({ length: 23 }, (_, index) => ({
    source: `a.mbox#${String(index)}`,
    reason: "It is empty.",
    isLeftOut: true,
  }));
  const over = { refused: 23, cut: 0, notes } as unknown as Import;

  it("is shown up to the twentieth, with how many more there are", () => {
    const { shown, more } = notesOf(over);
    expect(shown).toHaveLength(20);
    expect(shown[19]?.source).toBe("a.mbox#19");
    expect(more).toBe("and 3 more");
  });

  it("counts those that the service itself did not keep", () => {
    expect(notesOf({ ...over, refused: 500, cut: 10 }).more).toBe("and 490 more");
  });

  it("is shown whole when it is short", () => {
    expect(notesOf({ ...over, refused: 2, notes: notes.slice(0, 2) })).toEqual({
      shown: notes.slice(0, 2),
      more: null,
    });
    expect(notesOf({ ...over, refused: 0, notes: [] })).toEqual({ shown: [], more: null });
  });
});

describe("an import that is over", () => {
  const done = {
    state: "done",
    read: 120,
    stored: 100,
    duplicate: 18,
    refused: 2,
    erased: 0,
    cut: 3,
    problem: null,
  } as Import;
  const nothing: Import = { ...done, read: 0, stored: 0, duplicate: 0, refused: 0, erased: 0, cut: 0 };

  it("was given up for a reason that is told in place of a result", () => {
    const parked: Import = { ...nothing, state: "parked", problem: "The disk is full. Make room and try it again." };
    expect(importWords(parked)).toEqual({ intent: "error", lead: parked.problem, rest: [] });
  });

  it("tells what became of each message", () => {
    expect(importWords(done)).toEqual({
      intent: "success",
      lead: "100 messages stored.",
      rest: [
        "18 were here already.",
        "2 were left out: nothing in them looks like a message.",
        "3 were stored in part.",
      ],
    });
  });

  it("speaks of one as of one, and not of none", () => {
    expect(importWords({ ...nothing, read: 1, stored: 1 })).toEqual({
      intent: "success",
      lead: "1 message stored.",
      rest: [],
    });
    expect(importWords({ ...nothing, read: 2, duplicate: 1, refused: 1 }).rest).toEqual([
      "1 was here already.",
      "1 was left out: nothing in it looks like a message.",
    ]);
  });

  it("says when there was nothing new, or nothing at all", () => {
    expect(importWords({ ...nothing, read: 2, erased: 2 }).rest).toEqual([
      "2 were not stored: somebody on them was erased on request.",
    ]);
    expect(importWords({ ...nothing, read: 3, duplicate: 3 })).toEqual({
      intent: "info",
      lead: "Nothing new.",
      rest: ["3 were here already."],
    });
    expect(importWords(nothing).lead).toBe("There is no message in this file.");
  });

  it("says why it failed and what was stored before that", () => {
    const failed: Import = { ...nothing, state: "failed", read: 40, stored: 40, problem: "The disk is full." };
    expect(importWords(failed)).toEqual({
      intent: "error",
      lead: "The disk is full.",
      rest: ["40 messages were stored before that."],
    });
    expect(importWords({ ...failed, problem: null }).lead).toBe("The import failed.");
  });
});
