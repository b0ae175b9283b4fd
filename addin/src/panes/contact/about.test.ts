import { describe, expect, it } from "vitest";
import { card } from "../../../test/samples";
import type { ContactAbout } from "../../api/wire";
import { aboutFormOf, aboutOf, dayWords, hostOf, metLine, offers, says, sourceWords, withOffer } from "./about";
import { differences, settled } from "./conflict";
import { formOf } from "./contact";

const about: ContactAbout = {
  tier: "b",
  circles: ["Cardiology advisory"],
  interests: [{ name: "Renal dosing", source: "conversation", on: "2026-03-14", messageId: null }],
  met: { words: "Introduced by Joana Ruiz", on: "2026-03", event: "Kidney congress" },
  profiles: ["https://orcid.org/0000-0002-1825-0097"],
};

describe("what is known of somebody", () => {
  it("comes out of the form as it went in", () => {
    expect(aboutOf(aboutFormOf(about))).toEqual(about);
    expect(aboutOf(aboutFormOf(card.about))).toEqual(card.about);
  });

  it("keeps the source of an interest that stays, and says of a new one that it was typed", () => {
    const form = { ...aboutFormOf(about), interests: "RENAL dosing\n\n Sieves " };
    expect(aboutOf(form).interests).toEqual([
      about.interests[0],
      { name: "Sieves", source: "typed", on: null, messageId: null },
    ]);
  });

  it("is said in one line, with days as people say them", () => {
    expect(metLine(about.met, "en-GB")).toBe("Introduced by Joana Ruiz · Kidney congress · March 2026");
    expect(metLine(null, "en-GB")).toBe("");
    expect(about.interests.map((one) => sourceWords(one, "en-GB"))).toEqual(["Said in conversation, 14 March 2026"]);
    expect([dayWords("2026", "en-GB"), dayWords("2026-99", "en-GB")]).toEqual(["2026", "2026-99"]);
  });

  it("shows a link by its host and nothing else", () => {
    expect(hostOf("https://www.linkedin.com/in/osei")).toBe("linkedin.com");
    expect(hostOf("https://xn--orcd-lza.org/osei")).toBe("xn--orcd-lza.org");
  });

  it("counts as said only where it says something", () => {
    expect(says({ institution: "", about: card.about }, "tier")).toBe(false);
    expect(says({ institution: "", about }, "met")).toBe(true);
  });
});

describe("names in use", () => {
  const inUse = ["Cardiology advisory", "Nephrology advisory", "Kidney week"];

  it("are offered as far as they fit the line that is typed, without those that are there", () => {
    expect(offers(inUse, "")).toEqual(inUse);
    expect(offers(inUse, "Kidney week\nADVIS")).toEqual(["Cardiology advisory", "Nephrology advisory"]);
    expect(offers(inUse, "kidney WEEK")).toEqual(["Cardiology advisory", "Nephrology advisory"]);
    expect(offers(inUse, "nothing like it")).toEqual([]);
  });

  it("take the place of what was begun, and of nothing else", () => {
    expect(withOffer(inUse, "Own circle\nneph", "Nephrology advisory")).toBe("Own circle\nNephrology advisory");
    expect(withOffer(inUse, "Kidney week", "Nephrology advisory")).toBe("Kidney week\nNephrology advisory");
  });
});

describe("two who change one contact", () => {
  const base = formOf({ ...card, about });
  const mine = { ...base, institution: "Mine", about: { ...base.about, circles: "Cardiology advisory\nMine" } };
  const theirs = formOf({ ...card, name: "Newer name", institution: "Theirs", about });

  it("see the fields that differ and no other, with one's own change chosen first", () => {
    expect(differences(base, mine, theirs, "en-GB").map(({ field, first }) => [field, first])).toEqual([
      ["name", "theirs"],
      ["institution", "mine"],
      ["circles", "mine"],
    ]);
  });

  it("get of each field what was chosen", () => {
    const chosen = settled(base, mine, theirs, { institution: "theirs" });
    expect([chosen.name, chosen.institution, chosen.about.circles]).toEqual([
      "Newer name",
      "Theirs",
      "Cardiology advisory\nMine",
    ]);
  });
});
