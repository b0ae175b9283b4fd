// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { PreviewItem } from "../src/api/wire";
import { answerTo, edited, forwardOf, inType, newDraft, peopleIn, samePeople, sameRecipients, typedOf } from "./draft";

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

describe("a forward", () => {
  it("goes to nobody yet, holds the mail below its header, and answers nothing", () => {
    const forward = forwardOf(1, { ...mail, text: "Is there a table?" }, "18 November 2026 at 09:00");
    expect(forward).toMatchObject({ form: "forward", subject: "Fw: Dosing", to: [], about: { id: "m1" } });
    expect(forward.body.split("\n")).toEqual([
      "",
      "",
      "________________________________",
      "From: Dr Amara Osei <a.osei@univ-hospital.example>",
      "Sent: 18 November 2026 at 09:00",
      "To: Ines Park <ines@liaison.example>",
      "Cc: m.klein@charite.example",
      "Subject: Dosing",
      "",
      "Is there a table?",
    ]);
    expect(forwardOf(1, { ...mail, subject: "FW: Dosing", text: "" }, "").subject).toBe("FW: Dosing");
  });

  it("counts the files that it leaves behind", () => {
    const table = { name: "table.pdf", contentType: "application/pdf", size: 2048 };
    expect(forwardOf(1, { ...mail, attachments: [table, table] }, "").filesLeft).toBe(2);
    expect(forwardOf(1, mail, "").filesLeft).toBe(0);
  });

  it("tells nobody who got the mail unseen", () => {
    const sent = { ...mail, text: "", bcc: [{ name: "Una Seen", address: "una@clinic.example" }] };
    expect(JSON.stringify(forwardOf(1, sent, ""))).not.toContain("una@clinic.example");
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

it("takes words, a subject and people", () => {
  const begun = { ...newDraft(1), body: "Ines" };
  expect(edited(begun, { kind: "insert", content: "Dear Amara,\n", place: "top" }).body).toBe("Dear Amara,\nInes");
  expect(edited(begun, { kind: "subject", text: "Dosing" }).subject).toBe("Dosing");
  const blind = edited(begun, { kind: "people", field: "bcc", people: [klein] });
  expect(blind.bcc).toEqual([klein]);
  expect(sameRecipients(begun, blind)).toBe(false);
});

it("says the same in a body of the other type", () => {
  const begun = { ...newDraft(1), body: "a <b> & c\n\nInes" };
  const html = inType(begun, "html");
  expect(html).toMatchObject({ bodyType: "html", body: "a &lt;b&gt; &amp; c<br><br>Ines" });
  expect(inType(html, "text")).toEqual(begun);
});
