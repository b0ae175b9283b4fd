import { expect, it } from "vitest";
import { context, entry, thread } from "../../../test/samples";
import { cutWords, neverLoggedWords, subjectWords, threadChoiceOf, threadWords } from "./thread";

it("counts what is logged and what never is", () => {
  expect(threadWords({ ...thread, loggedCount: 4, loggableCount: 5 })).toBe("6 messages · 4 logged · 1 never logged");
  expect(threadWords({ ...thread, messageCount: 1, loggableCount: 1 })).toBe("1 message · none logged");
});

it("says why some are never logged, only when some are", () => {
  expect(neverLoggedWords(thread)).toBeNull();
  expect(neverLoggedWords({ ...thread, loggableCount: 5 })).toContain("never logged");
});

it("says when only the newest are shown", () => {
  expect(cutWords({ ...thread, messages: [entry("a")] })).toBe("The newest 1 of 6 are shown.");
  expect(cutWords({ ...thread, messageCount: 1, messages: [entry("a")] })).toBeNull();
});

it("always has words for the subject", () => {
  expect(subjectWords(context)).toBe("ASN follow-up");
  expect(subjectWords({ ...context, thread: null })).toBe("Re: ASN follow-up");
  expect(subjectWords({ ...context, thread: null, item: { ...context.item, subject: "" } })).toBe("(no subject)");
});

const linked = (kind: "first" | "inReplyTo" | "splitByYou" | "joinedByYou", choiceId: string | null = null) =>
  threadChoiceOf(entry("m1", { link: { kind, why: "", messageId: null, choiceId } }));

it("lets a new thread begin with any message but the first", () => {
  expect(linked("inReplyTo")).toMatchObject({ kind: "begins" });
  expect(linked("first")).toBeNull();
  expect(threadChoiceOf(entry("m1"))).toBeNull();
});

it("offers to take a choice back where it was made", () => {
  expect(linked("splitByYou", "k1")).toMatchObject({ kind: "undo", choiceId: "k1" });
  expect(linked("joinedByYou", "k2")).toMatchObject({ kind: "undo", choiceId: "k2" });
});
