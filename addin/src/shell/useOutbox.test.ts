import { expect, it } from "vitest";
import { drainedWords } from "./useOutbox";

const refusal = { code: "item.automatic", detail: "", facts: {} };

it("tells what became of the logs that waited", () => {
  expect(drainedWords({ logged: 0, refused: [] })).toBeNull();
  expect(drainedWords({ logged: 1, refused: [] })?.text).toBe("What waited is logged now.");
  expect(drainedWords({ logged: 2, refused: [] })?.text).toBe("2 that waited are logged now.");
  expect(drainedWords({ logged: 1, refused: [refusal] })).toMatchObject({
    intent: "error",
    text: "What waited is logged now. 1 that waited was not logged: This is an automatic mail, so it is not logged.",
  });
  expect(drainedWords({ logged: 0, refused: [refusal, refusal] })?.text).toMatch(
    /^2 that waited were not logged\. The first: /,
  );
});
