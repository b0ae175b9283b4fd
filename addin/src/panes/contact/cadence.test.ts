import { expect, it } from "vitest";
import type { Cadence } from "../../api/wire";
import { changeOf } from "../../shell/cadenceChange";
import { besideWords, intervalOf, intervalWords, learnedWords, stateWords, usedWords, whole } from "./cadence";

const clock = { now: new Date("2026-11-23T09:00:00Z"), locale: "en-GB", zone: "UTC" };
const fine: Cadence = {
  state: "fine",
  interval: "fine",
  lastContactOn: "2026-11-03",
  usedDays: 20,
  idealDays: 30,
  maxDays: 45,
  dueOn: "2026-12-03",
  overdueOn: "2026-12-18",
  source: "tier",
  sourceName: "A",
  turn: "nobody",
  turnSince: null,
  turnDays: 0,
  choice: "inherited",
  snooze: null,
  doNotContact: null,
  version: 0,
};
const said = (cadence: Partial<Cadence>) => {
  const { lead, rest } = stateWords({ ...fine, ...cadence }, "Osei", clock);
  return lead + rest;
};
const plain = (text: string) => text.replaceAll(/[\u00a0\u2068\u2069]/g, (mark) => (mark === "\u00a0" ? " " : ""));

it("says each state with the fact behind it", () => {
  expect(plain(said({}))).toBe("Fine: due on 3 Dec");
  expect(plain(said({ state: "due", interval: "due", dueOn: "2026-11-20" }))).toBe("Due since 20 Nov");
  expect(plain(said({ state: "overdue", overdueOn: "2026-11-23" }))).toBe("Overdue since today");
  expect(plain(said({ state: "never" }))).toBe("Never in touch: nothing that counts is logged yet");
  expect(plain(said({ state: "noneSet" }))).toBe("No interval set");
  expect(plain(said({ state: "waitingForThem", turnDays: 8 }))).toBe("Waiting for Osei, 8 days");
  expect(plain(said({ state: "myTurn", turnDays: 1 }))).toBe("Your turn: they wrote yesterday");
  expect(plain(said({ state: "snoozed", snooze: { until: "2026-12-01", reason: "leave" } }))).toBe(
    "Snoozed until 1 Dec: leave",
  );
  expect(plain(said({ state: "doNotContact", doNotContact: "asked not to be" }))).toBe(
    "Do not contact: asked not to be",
  );
});

it("says beside another state what the interval says", () => {
  expect(besideWords(fine, clock)).toBeNull();
  expect(plain(besideWords({ ...fine, state: "myTurn" }, clock) ?? "")).toBe("Due on 3 Dec");
  expect(plain(besideWords({ ...fine, state: "snoozed", interval: "overdue" }, clock) ?? "")).toBe(
    "Overdue since 18 Dec",
  );
  expect(besideWords({ ...fine, state: "myTurn", interval: "noneSet" }, clock)).toBeNull();
});

it("names the interval and where it comes from", () => {
  expect(usedWords(fine)).toBe("20 of 30 days used");
  expect(usedWords({ ...fine, usedDays: null })).toBeNull();
  expect(intervalWords(fine)).toBe("Every 30 to 45 days, from tier A");
  expect(intervalWords({ ...fine, source: "own", choice: "own", idealDays: 1, maxDays: 1 })).toBe(
    "Every 1 day, set for this contact",
  );
  expect(intervalWords({ ...fine, idealDays: null, maxDays: null, choice: "none" })).toBe(
    "No interval for this contact",
  );
});

it("tells what a proposal was learned from, and what it lacks", () => {
  const proposal = {
    idealDays: 29,
    maxDays: 44,
    conversations: 4,
    medianGap: 29,
    shortestGap: 20,
    longestGap: 40,
    from: "2026-01-01",
    to: "2026-03-31",
  };
  expect(plain(learnedWords({ proposal, conversations: 4, needed: 4 }, clock))).toContain("gaps 20 to 40 days");
  expect(learnedWords({ proposal: null, conversations: 1, needed: 4 }, clock)).toBe(
    "To propose an interval it takes 4 days with a conversation; there is 1.",
  );
});

it("sends back all that was said but for what changes", () => {
  const snooze = { until: "2026-12-01", reason: "leave" };
  expect(changeOf({ ...fine, version: 3 }, { snooze })).toEqual({
    choice: "inherited",
    idealDays: null,
    maxDays: null,
    snooze,
    doNotContact: null,
    version: 3,
  });
  expect(changeOf({ ...fine, choice: "own" }, {})).toMatchObject({ idealDays: 30, maxDays: 45 });
});

it("takes whole days of 1 to 3650 and says what is none", () => {
  expect([whole("30"), whole(" 1 "), whole("0"), whole("-3"), whole("2.5"), whole("3651"), whole("")]).toEqual([
    30,
    1,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(intervalOf("own", "30", "20")).toMatchObject({ code: "cadence.ideal-past-maximum" });
  expect(intervalOf("none", "30", "20")).toEqual({ choice: "none", idealDays: null, maxDays: null });
});
