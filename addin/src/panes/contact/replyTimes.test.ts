import { describe, expect, it } from "vitest";
import type { ReplySide } from "../../api/wire";
import { byYear, stepName, unanswered, usually, workingTime, yearsWords } from "./replyTimes";

const DAY = 510;
const side: ReplySide = {
  answered: 10,
  unanswered: 2,
  unansweredShare: 2 / 12,
  medianMinutes: 420,
  ninetiethMinutes: 980,
  dayMinutes: DAY,
  usualDays: 2,
  spread: [],
};

describe("working time", () => {
  it.each([
    [0, "less than a minute"],
    [45, "45 min"],
    [60, "1 h"],
    [200, "3 h 20 min"],
    [510, "1 working day"],
    [1020, "2 working days"],
    [1080, "2 working days 1 h"],
    [540, "1 working day 30 min"],
  ])("says %i minutes as %s", (minutes, said) => {
    expect(workingTime(minutes, DAY)).toBe(said);
  });
});

it("says what is usual of five answers and more, and else how many are known", () => {
  expect(usually("Dr Amara Osei", side)).toBe(
    "Dr Amara Osei usually answers within 2 working days: nine of ten answers came by then.",
  );
  expect(usually("Dr Amara Osei", { ...side, answered: 1, usualDays: null })).toBe(
    "1 answer is known; of five and more it is said what is usual.",
  );
  expect(usually("Dr Amara Osei", { ...side, dayMinutes: 0, usualDays: null })).toContain("no working days");
});

it("counts what is not answered apart, with its share", () => {
  expect(unanswered(side)).toBe("2 of 12 not answered (17 %)");
  expect(unanswered({ ...side, answered: 0, unanswered: 0, unansweredShare: 0 })).toBe(
    "Nothing had to be answered yet.",
  );
});

it("names each bar", () => {
  expect(stepName({ upToMinutes: 1020, count: 1 }, DAY)).toBe("up to 2 working days");
  expect(stepName({ upToMinutes: null, count: 1 }, DAY)).toBe("longer");
});

describe("years", () => {
  const months = [
    { year: 2025, month: 12, they: 1, you: 2 },
    { year: 2026, month: 1, they: 0, you: 0 },
    { year: 2026, month: 2, they: 3, you: 0 },
  ];

  it("sums each year and counts its months without mail", () => {
    expect(byYear(months)).toEqual([
      { year: 2025, they: 1, you: 2, without: 0 },
      { year: 2026, they: 3, you: 0, without: 1 },
    ]);
  });

  it("says the picture in a sentence", () => {
    expect(yearsWords(months, 1)).toBe(
      "From 2025-12 to 2026-02: 4 from them, 2 from you, the longest time without mail 1 month.",
    );
    expect(yearsWords([], 0)).toBe("No mail with them is stored.");
  });
});
