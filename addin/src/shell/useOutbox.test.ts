import { expect, it } from "vitest";
import { drainedWords } from "./useOutbox";

const refusal = { code: "item.automatic", detail: "", facts: {} };

it("tells what became of what waited", () => {
  expect(drainedWords({ done: [], refused: [] })).toBeNull();
  expect(drainedWords({ done: ["log"], refused: [] })?.text).toBe("What waited is logged now.");
  expect(drainedWords({ done: ["log", "log"], refused: [] })?.text).toBe("2 that waited are logged now.");
  expect(drainedWords({ done: ["log", "touch"], refused: [] })?.text).toBe("2 that waited are done now.");
  expect(drainedWords({ done: ["log"], refused: [refusal] })).toMatchObject({
    intent: "error",
    text: "What waited is logged now. 1 that waited was not taken: This is an automatic mail, so it is not logged.",
  });
  expect(drainedWords({ done: [], refused: [refusal, refusal] })?.text).toMatch(
    /^2 that waited were not taken\. The first: /,
  );
});
