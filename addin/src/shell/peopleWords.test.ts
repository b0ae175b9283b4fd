import { describe, expect, it } from "vitest";
import { entry, ines, mark } from "../../test/samples";
import { colleagueWarning, colleagueWords, exchangeWords } from "./peopleWords";

const clock = { now: new Date("2026-11-21T12:00:00Z"), locale: "en-GB", zone: "UTC" };

describe("the last exchange", () => {
  it("says who wrote, when and about what", () => {
    expect(exchangeWords(entry("m1"), clock)).toBe("They wrote 3 days ago · Re: ASN follow-up");
    expect(exchangeWords(entry("m1", { direction: "outgoing", subject: "", sentAt: null }), clock)).toBe("You wrote");
    expect(exchangeWords(null, clock)).toBe("No mail with them yet");
  });

  it("names the colleague whose mail it is", () => {
    const theirs = { yours: false, logged: { ...mark, byYou: false } };
    const sent = entry("m1", { ...theirs, direction: "outgoing", from: ines });
    expect(exchangeWords(sent, clock)).toBe("Ines Park wrote 3 days ago · Re: ASN follow-up");
    expect(exchangeWords(entry("m1", theirs), clock)).toBe("They wrote to Ines Park 3 days ago · Re: ASN follow-up");
  });
});

describe("a colleague's touch", () => {
  it.each([
    [0, "Ben was in touch today"],
    [1, "Ben was in touch yesterday"],
    [3, "Ben was in touch 3 days ago"],
  ])("of %d days ago is told by who and when", (days, said) =>
    expect(colleagueWords({ by: "Ben", on: "2026-11-18", days })).toBe(said),
  );

  it("is a warning within a week", () => {
    const touch = { by: "Ben", on: "2026-11-18" };
    expect(colleagueWarning({ ...touch, days: 7 })).toBe("Ben was in touch 7 days ago: agree before you write.");
    expect(colleagueWarning({ ...touch, days: 8 })).toBeNull();
    expect(colleagueWarning(null)).toBeNull();
  });
});
