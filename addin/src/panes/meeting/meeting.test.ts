import { expect, it } from "vitest";
import { card, klein, osei, participant } from "../../../test/samples";
import type { DraftContext, HistoryEntry } from "../../api/wire";
import type { OpenMeeting } from "../../host/mailHost";
import { askOf, entryOf, interactionOf, ownOf, whyNot } from "./meeting";

const meeting: OpenMeeting = {
  form: "request",
  subject: "Journal club ",
  organizer: osei,
  people: [klein, { ...osei, address: osei.address.toUpperCase() }],
  start: "2026-11-18T09:00:00Z",
  end: null,
};
const now = new Date("2026-11-21T12:00:00Z");
const clock = { now, locale: "en-GB", zone: "America/New_York" };

it("asks about whoever called it and everybody asked to come, once each", () => {
  expect(askOf(meeting)).toMatchObject({ inReplyTo: null, to: [osei, klein], cc: [] });
  expect(askOf({ ...meeting, organizer: null, people: [] }).to).toEqual([]);
});

it("is added to the owner's own contacts, not to a colleague's", () => {
  const shared = { ...card, id: "c2", sharedBy: "Ben" };
  const people = [
    participant(osei, { contact: card }),
    participant(osei, { contact: shared }),
    participant(klein, { state: "unknown" }),
  ].map((person) => ({ person, lastExchange: null }));
  expect(ownOf({ people } as unknown as DraftContext)).toEqual([card]);
});

it("is not added when it was cancelled, is not dated, lies ahead or has nobody known", () => {
  expect(whyNot(meeting, [card], now)).toBeNull();
  expect(whyNot({ ...meeting, form: "cancellation" }, [card], now)).toBe("cancelled");
  expect(whyNot({ ...meeting, start: null }, [card], now)).toBe("noTime");
  expect(whyNot({ ...meeting, start: "2026-11-21T12:00:01Z" }, [card], now)).toBe("ahead");
  expect(whyNot(meeting, [], now)).toBe("nobody");
});

it("happened on its own day, in the owner's zone, under its own name", () => {
  expect(interactionOf("Journal club ", "2026-11-18T02:30:00Z", [card], clock)).toEqual({
    kind: "meeting",
    contactIds: ["c1"],
    on: "2026-11-17",
    time: "21:30:00",
    direction: null,
    weight: "conversation",
    text: "",
    confidential: false,
    event: "Journal club",
  });
});

it("is known again in the history by its name and its minute", () => {
  const entry = (event: string, occurredAt: string) =>
    ({ kind: "meeting", interaction: { event, occurredAt } }) as unknown as HistoryEntry;
  const there = entry("Journal club", "2026-11-18T09:00:00+00:00");
  const others = [entry("Journal club", "2026-11-19T09:00:00+00:00"), entry("Dosing", "2026-11-18T09:00:00+00:00")];
  expect(entryOf(meeting.subject, "2026-11-18T09:00:05Z", [...others, there])).toBe(there);
  expect(entryOf(meeting.subject, "2026-11-18T09:00:05Z", others)).toBeNull();
});
