import { describe, expect, it } from "vitest";
import { card, entry, klein, osei, participant } from "../../../test/samples";
import type { OpenQuestion } from "../../api/wire";
import { askedWords, exchangeWords, quotedQuestion, stateWords, subjectFor, writingTo } from "./write";

const clock = { now: new Date("2026-11-21T12:00:00Z"), locale: "en-GB", zone: "UTC" };
const question: OpenQuestion = {
  question: "Is there a table?",
  who: osei.name,
  askedAt: "2026-11-18T09:00:00Z",
  days: 3,
  subject: "ASN follow-up",
  messageId: "m4",
  threadId: "t1",
  inThisThread: true,
};

describe("the last exchange", () => {
  it("says who wrote, when and about what", () => {
    expect(exchangeWords(entry("m1"), clock)).toBe("They wrote 3 days ago · Re: ASN follow-up");
    expect(exchangeWords(entry("m1", { direction: "outgoing", subject: "", sentAt: null }), clock)).toBe("You wrote");
    expect(exchangeWords(null, clock)).toBe("No mail with them yet");
  });
});

describe("an open question", () => {
  it("names who asked, when and where", () => {
    expect(askedWords(question, clock)).toBe("Dr Amara Osei asked 3 days ago, in this thread");
    expect(askedWords({ ...question, inThisThread: false, askedAt: null }, clock)).toBe(
      "Dr Amara Osei asked, under “ASN follow-up”",
    );
  });

  it("is quoted line by line, with room for the answer", () => {
    expect(quotedQuestion("Is there\na table?")).toBe("> Is there\n> a table?\n\n");
  });

  it("lends its subject as an answer's", () => {
    expect(subjectFor("Dosing")).toBe("Re: Dosing");
    expect(subjectFor("RE: Dosing")).toBe("RE: Dosing");
  });
});

describe("the heading", () => {
  it("names the first and counts the others", () => {
    const known = participant(osei, { contact: card });
    const unknown = participant(klein, { state: "unknown" });
    expect(writingTo([])).toBe("Writing a mail");
    expect(writingTo([known])).toBe("Writing to Dr Amara Osei");
    expect(writingTo([known, unknown])).toBe("Writing to Dr Amara Osei and 1 other");
    expect(writingTo([unknown, known, known])).toBe("Writing to m.klein@charite.example and 2 others");
  });

  it("says of everybody without a card why there is none", () => {
    expect(stateWords(participant(klein, { state: "internal" }))).toBe("Colleague");
    expect(stateWords(participant(klein, { state: "notAPerson" }))).toBe("Not a person");
  });
});
