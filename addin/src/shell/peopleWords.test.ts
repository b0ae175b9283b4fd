import { describe, expect, it } from "vitest";
import { entry } from "../../test/samples";
import { exchangeWords } from "./peopleWords";

const clock = { now: new Date("2026-11-21T12:00:00Z"), locale: "en-GB", zone: "UTC" };

describe("the last exchange", () => {
  it("says who wrote, when and about what", () => {
    expect(exchangeWords(entry("m1"), clock)).toBe("They wrote 3 days ago · Re: ASN follow-up");
    expect(exchangeWords(entry("m1", { direction: "outgoing", subject: "", sentAt: null }), clock)).toBe("You wrote");
    expect(exchangeWords(null, clock)).toBe("No mail with them yet");
  });
});
