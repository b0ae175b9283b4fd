import { expect, it } from "vitest";
import { said } from "../../../test/samples";
import type { Interaction } from "../../api/wire";
import type { Clock } from "../../shell/dates";
import { changeOf, formOf, newForm, requestOf } from "./said";

const clock: Clock = { now: new Date("2026-11-21T23:30:00Z"), locale: "en-GB", zone: "Europe/Berlin" };
const call = (more: Partial<Interaction>) => said("i1", more).interaction as Interaction; // samples of it always have one

it("a new form stands on today in the owner's zone, without a time", () => {
  expect(newForm("call", clock)).toMatchObject({ on: "2026-11-22", time: "" }); // in Berlin it is past midnight
});

it("an entry with a time is edited with day and time of the owner's zone", () => {
  expect(formOf(call({}), clock)).toMatchObject({ on: "2026-11-17", time: "16:30" });
});

it("an entry of a day without a time stays without one, and stays on that day", () => {
  const form = formOf(call({ occurredOn: "2026-11-17", occurredAt: "2026-11-17T23:30:00Z" }), clock);
  expect(form).toMatchObject({ on: "2026-11-17", time: "" });
  expect(requestOf(form, ["c1"])).toMatchObject({ on: "2026-11-17", time: null });
});

it("what the kind has no place for is not sent", () => {
  const full = {
    ...newForm("call", clock),
    direction: "incoming",
    weight: "lightTouch",
    event: "Lisbon",
    text: " x ",
  } as const;
  expect(requestOf(full, ["c1"])).toMatchObject({ direction: "incoming", weight: "lightTouch", event: "", text: "x" });
  expect(requestOf({ ...full, kind: "congress" }, ["c1"])).toMatchObject({ direction: null, event: "Lisbon" });
  expect(requestOf({ ...full, kind: "note" }, ["c1"])).toMatchObject({ direction: null, weight: null, event: "" });
});

it("nothing is told in confidence without a word", () => {
  const told = { ...newForm("note", clock), confidential: true };
  expect(requestOf({ ...told, text: "She leaves." }, ["c1"]).confidential).toBe(true);
  expect(requestOf({ ...told, text: "  " }, ["c1"]).confidential).toBe(false);
  expect(formOf(call({ confidential: true }), clock).confidential).toBe(true);
});

it("a change keeps who took part and names the version it was made on", () => {
  const before = call({
    version: 4,
    contacts: [
      { id: "c1", name: "A" },
      { id: "c2", name: "B" },
    ],
  });
  expect(changeOf(formOf(before, clock), before)).toMatchObject({ contactIds: ["c1", "c2"], version: 4 });
});
