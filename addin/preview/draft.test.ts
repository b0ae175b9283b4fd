import { describe, expect, it } from "vitest";
import type { PreviewItem } from "../src/api/wire";
import { answerTo, edited, newDraft, peopleIn, samePeople, typedOf } from "./draft";

const osei = { name: "Dr Amara Osei", address: "a.osei@univ-hospital.example" };
const ines = { name: "Ines Park", address: "ines@liaison.example" };
const klein = { name: "", address: "m.klein@charite.example" };
const mail: PreviewItem = {
  id: "m1",
  internetMessageId: "<m1@x.example>",
  conversationId: null,
  subject: "Dosing",
  from: osei,
  to: [ines],
  cc: [klein],
  sentAt: null,
  preview: "",
  hasAttachments: false,
  itemType: "message",
  itemClass: "IPM.Note",
};

describe("an answer", () => {
  it("goes to the sender, and when it is to all, by copy to everybody but oneself", () => {
    expect(answerTo(1, mail, ines.address, false)).toMatchObject({ subject: "Re: Dosing", to: [osei], cc: [] });
    expect(answerTo(1, mail, "INES@liaison.example", true)).toMatchObject({ to: [osei], cc: [klein] });
    expect(answerTo(1, { ...mail, cc: [klein, osei] }, ines.address, true).cc).toEqual([klein]);
  });

  it("to one's own mail goes to whom that went, and keeps its prefix", () => {
    const own = { ...mail, from: ines, to: [osei], subject: "RE: Dosing" };
    expect(answerTo(1, own, ines.address, true)).toMatchObject({ subject: "RE: Dosing", to: [osei], cc: [klein] });
  });

  it("to a mail without a sender goes to nobody yet", () => {
    expect(answerTo(1, { ...mail, from: null }, ines.address, false).to).toEqual([]);
  });
});

describe("what somebody types as recipients", () => {
  it("is split into people, with and without names", () => {
    expect(
      peopleIn('Dr Amara Osei <a.osei@univ-hospital.example>; m.klein@charite.example, "Lind, T" <t@x.example>'),
    ).toEqual([osei, klein, { name: "Lind, T", address: "t@x.example" }]);
    expect(peopleIn(" ; ,, \n")).toEqual([]);
    expect(peopleIn("nobody yet")).toEqual([{ name: "", address: "nobody yet" }]);
  });

  it("reads back as it is shown", () => {
    expect(samePeople(peopleIn(typedOf([osei, klein])), [osei, klein])).toBe(true);
  });
});

it("takes text at the cursor, a subject and people", () => {
  const begun = { ...newDraft(1), text: "Dear ,\n\nInes" };
  expect(edited(begun, { kind: "insert", text: "Dr Osei" }, 5).text).toBe("Dear Dr Osei,\n\nInes");
  expect(edited(begun, { kind: "subject", text: "Dosing" }, 0).subject).toBe("Dosing");
  expect(edited(begun, { kind: "people", field: "cc", people: [klein] }, 0).cc).toEqual([klein]);
});
