import { describe, expect, it } from "vitest";
import { card, klein, osei, participant } from "../../../test/samples";
import type { DraftContext, OpenQuestion } from "../../api/wire";
import { askedWords, isAskedBy, isAskedUnseen, occasionOf, quotedQuestion, subjectFor, writingTo } from "./write";

const clock = { now: new Date("2026-11-21T12:00:00Z"), locale: "en-GB", zone: "UTC" };
const question: OpenQuestion = {
  question: "Is there a table?",
  who: osei.name,
  address: osei.address,
  askedAt: "2026-11-18T09:00:00Z",
  days: 3,
  subject: "ASN follow-up",
  messageId: "m4",
  threadId: "t1",
  inThisThread: true,
};

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

  it("stands on the card of whom it came from", () => {
    expect(isAskedBy({ addresses: [osei.address.toUpperCase()] }, question)).toBe(true);
    expect(isAskedBy({ addresses: [klein.address] }, question)).toBe(false);
    expect(isAskedBy(card, { ...question, address: null })).toBe(false);
  });

  it("of somebody who gets the mail unseen is not quoted in it", () => {
    expect(isAskedUnseen({ bcc: [{ name: "", address: osei.address.toUpperCase() }] }, question)).toBe(true);
    expect(isAskedUnseen({ bcc: [klein] }, question)).toBe(false);
  });

  it("lends its subject as an answer's", () => {
    expect(subjectFor("Dosing")).toBe("Re: Dosing");
    expect(subjectFor("RE: Dosing")).toBe("RE: Dosing");
  });
});

describe("how a mail came about", () => {
  const stranger = { person: participant(klein, { state: "unknown" }), lastExchange: null };
  const colleague = { person: participant(klein, { state: "internal" }), lastExchange: null };
  const context = (more: object) =>
    ({ people: [], thread: null, question: "", confidential: [], ...more }) as unknown as DraftContext;

  it("is new and first where it begins a thread with somebody who never had mail", () => {
    expect(occasionOf(context({ people: [stranger] }), "new")).toMatchObject({ isNew: true, isFirst: true });
    expect(occasionOf(context({ people: [colleague] }), "new")).toMatchObject({ isNew: true, isFirst: false });
    expect(occasionOf(context({ people: [stranger], thread: {} }), "new")).toMatchObject({
      isNew: false,
      isFirst: false,
    });
    expect(occasionOf(context({ people: [stranger] }), null)).toMatchObject({ isNew: false, isFirst: false });
    expect(occasionOf(context({ people: Array(21).fill(stranger) }), "new").isFirst).toBe(false);
  });

  it("answers what the thread asks, unless it is handed on", () => {
    const asked = context({ question: "Is there a dose for dialysis?" });
    expect(occasionOf(asked, "reply").question).toBe("Is there a dose for dialysis?");
    expect(occasionOf(asked, "forward").question).toBe("");
  });

  it("knows what was told in confidence, whatever its form", () => {
    const told = context({ confidential: ["She leaves in spring."] });
    for (const form of ["new", "reply", "forward", null] as const) {
      expect(occasionOf(told, form).confidential).toEqual(["She leaves in spring."]);
    }
  });
});

describe("the heading", () => {
  it("names the first and counts the others", () => {
    const known = participant(osei, { contact: card });
    const unknown = participant(klein, { state: "unknown" });
    expect(writingTo([], "new")).toBe("Writing a mail");
    expect(writingTo([known], null)).toBe("Writing to Dr Amara Osei");
    expect(writingTo([known, unknown], "reply")).toBe("Writing to Dr Amara Osei and 1 other");
    expect(writingTo([unknown, known, known], "new")).toBe("Writing to m.klein@charite.example and 2 others");
    expect(writingTo([known, unknown], "forward")).toBe("Forwarding to Dr Amara Osei and 1 other");
  });
});
