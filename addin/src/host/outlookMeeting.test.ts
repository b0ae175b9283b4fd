// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { osei, outlookInHand } from "../../test/outlookInHand";

const at = outlookInHand();

it.each([
  ["IPM.Schedule.Meeting.Request", "request", "2026-11-19T09:00:05.000Z"],
  ["IPM.Schedule.Meeting.Request", "request", null],
  ["IPM.Schedule.Meeting.Resp.Pos", "reply", null],
  ["IPM.Schedule.Meeting.Canceled", "cancellation", null],
])(
  "a mail is a meeting when it is %s, with who takes part and, where it is told, when",
  async (itemClass, form, start) => {
    at.standIn.select({ ...osei, itemClass, start });
    expect(await (await at.started()).open()).toMatchObject({
      kind: "meeting",
      meeting: {
        form,
        subject: "Re: ASN follow-up",
        organizer: { address: "a.osei@univ-hospital.example" },
        people: [{ name: "Ines Park", address: "ines@liaison.example" }],
        start,
      },
    });
  },
);

const appointment = {
  itemType: "appointment",
  itemId: "a1",
  subject: "Journal club",
  start: new Date("2026-11-18T09:00:00Z"),
  end: new Date("2026-11-18T10:00:00Z"),
  organizer: { displayName: "Ines Park", emailAddress: "ines@liaison.example" },
  requiredAttendees: [{ displayName: "Dr Amara Osei", emailAddress: "a.osei@univ-hospital.example" }],
  optionalAttendees: [{ displayName: "", emailAddress: "tomas.lind@peer.example" }],
};

it("an appointment is a meeting with its attendees when it stands in the calendar", async () => {
  const host = await at.started();
  Object.defineProperty(Office.context.mailbox, "item", { value: appointment });
  expect(await host.open()).toMatchObject({
    kind: "meeting",
    meeting: {
      form: "appointment",
      organizer: { address: "ines@liaison.example" },
      people: [{ address: "a.osei@univ-hospital.example" }, { address: "tomas.lind@peer.example" }],
      start: "2026-11-18T09:00:00.000Z",
      end: "2026-11-18T10:00:00.000Z",
    },
  });
});

it("an appointment is not read while it is being arranged", async () => {
  const host = await at.started();
  Object.defineProperty(Office.context.mailbox, "item", {
    value: { ...appointment, subject: { getAsync: vi.fn() } },
  });
  expect(await host.open()).toMatchObject({ kind: "unreadable", why: "notAMessage" });
});
