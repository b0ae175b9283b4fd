import { expect, it } from "vitest";
import type { Turn } from "../api/wire";
import type { Clock } from "./dates";
import { mayBeSettled, turnWords } from "./turnWords";

const clock: Clock = { now: new Date("2026-11-21T12:00:00Z"), locale: "en-GB", zone: "UTC" };
const asked: Turn = {
  whose: "yours",
  reason: "theyAsked",
  since: "2026-11-18T09:00:00Z",
  days: 3,
  question: "Is there anything published?",
  messageId: "m1",
  who: "Dr Amara Osei",
};
const said = (turn: Partial<Turn>) => {
  const { lead, rest } = turnWords({ ...asked, ...turn }, clock);
  return `${lead}${rest}`;
};

it("gives whose turn first, then for how long and why, by name", () => {
  expect(said({})).toBe("Your turn for 3 days: Dr Amara Osei asked a question on 18\u00a0Nov.");
});

it("says since today on the first day, and one day in the singular", () => {
  expect(said({ days: 0 })).toBe("Your turn since today: Dr Amara Osei asked a question on 18\u00a0Nov.");
  expect(said({ days: 1 })).toContain("for 1 day:");
});

it("tells a question from merely having written last", () => {
  expect(said({ reason: "theyWroteLast" })).toBe("Your turn for 3 days: Dr Amara Osei wrote last, on 18\u00a0Nov.");
});

it("says for whom one waits", () => {
  const theirs = { whose: "theirs", reason: "youWroteLast", days: 8 } as const;
  expect(said(theirs)).toBe("Waiting for Dr Amara Osei for 8 days: you wrote last, on 18\u00a0Nov.");
});

it("guesses no name and no gender where none is known", () => {
  expect(said({ who: null })).toBe("Your turn for 3 days: they asked a question on 18\u00a0Nov.");
});

it("has a sentence for every case in which it is nobody's turn", () => {
  for (const reason of ["onlyAutomatic", "internalOnly", "betweenOthers", "withProgram", "noMessages"] as const) {
    expect(said({ whose: "nobody", reason, since: null })).toMatch(/^Nobody’s turn: .+\.$/);
  }
});

it("says who promised, and that it is closed and by whom", () => {
  expect(said({ reason: "youPromised" })).toBe("Your turn for 3 days: you promised something on 18\u00a0Nov.");
  expect(said({ whose: "theirs", reason: "theyPromised" })).toBe(
    "Waiting for Dr Amara Osei for 3 days: Dr Amara Osei promised something on 18\u00a0Nov.",
  );
  expect(said({ whose: "nobody", reason: "theyClosed" })).toBe(
    "Nobody’s turn: Dr Amara Osei closed it on 18\u00a0Nov.",
  );
  expect(said({ whose: "nobody", reason: "youClosed" })).toBe("Nobody’s turn: you closed it on 18\u00a0Nov.");
  expect(said({ whose: "nobody", reason: "noReplyNeeded" })).toBe(
    "Nobody’s turn: you said that no reply is needed to the mail sent on 18\u00a0Nov.",
  );
});

it("lets its owner say that no reply is needed where somebody owes one, and take that back", () => {
  expect(mayBeSettled(asked)).toBe(true);
  expect(mayBeSettled({ ...asked, whose: "nobody", reason: "noReplyNeeded" })).toBe(true);
  expect(mayBeSettled({ ...asked, whose: "nobody", reason: "theyClosed" })).toBe(false);
  expect(mayBeSettled({ ...asked, whose: "nobody", reason: "noMessages", messageId: null })).toBe(false);
});

it("reads well without a date", () => {
  expect(said({ since: null, reason: "theyWroteLast" })).toBe("Your turn for 3 days: Dr Amara Osei wrote last.");
});
