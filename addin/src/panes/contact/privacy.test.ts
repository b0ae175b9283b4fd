import { expect, it } from "vitest";
import type { ErasurePreview, ErasureReceipt } from "../../api/wire";
import { backWords, erasedWords, eraseRefusal, goesWords, removedWords } from "./privacy";

const none = {
  contacts: 1,
  addresses: 1,
  interactions: 0,
  messages: 0,
  sharedMessages: 0,
  originalsKept: 0,
  traces: 0,
  auditDetails: 0,
  left: 0,
};
const preview = { addresses: ["a@x.example"], counts: none } as unknown as ErasurePreview;
const receipt = { finishedAt: "2026-11-18T09:14:00Z", counts: none } as unknown as ErasureReceipt;

it("names every kind that goes and no kind of which there is nothing", () => {
  expect(goesWords(preview)).toEqual(["The contact, with a@x.example"]);
  expect(goesWords({ ...preview, counts: { ...none, messages: 1, interactions: 4, auditDetails: 2 } })).toEqual([
    "The contact, with a@x.example",
    "4 logged messages of your history",
    "1 mail with this person alone",
    "2 details of the audit trail",
  ]);
});

it("tells what an erasing did, what it left, and that one may still go on", () => {
  const counts = { ...none, messages: 19, sharedMessages: 1 };
  expect(erasedWords({ ...receipt, counts })).toBe("Erased: 19 mails removed, 1 mail changed to a pseudonym.");
  expect(erasedWords({ ...receipt, counts: { ...counts, left: 2 } })).toContain("2 other entries still name them");
  expect(erasedWords({ ...receipt, finishedAt: null })).toBe("The erasing has begun and goes on by itself.");
  expect(eraseRefusal({ code: "network.too-slow", detail: "", facts: {} })).toContain("goes on by itself");
});

it("tells a removal from an erasing: the mail stays, and what went comes back", () => {
  const removal = { removalId: "r", name: "Ada", interactions: 1, undoUntil: "2026-11-19T09:14:00Z" };
  expect(removedWords("Ada", removal)).toBe(
    "Ada is not among your contacts any more; the mail stays. 1 logged message went along.",
  );
  expect(backWords("Ada", removal)).toBe("Ada is back, with what was logged.");
});
