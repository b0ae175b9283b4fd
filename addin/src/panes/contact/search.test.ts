import { expect, it } from "vitest";
import { mail } from "../../../test/samples";
import type { SearchPage } from "../../api/wire";
import { askOf, filtersOn, foundWords, nextFound, noFilters, nothingWords, nothingYet } from "./search";

const page = (next: string | null, ...ids: string[]): SearchPage => ({
  found: ids.map((id) => ({ entry: mail(id), snippet: { text: "", highlights: [] } })),
  next,
  total: 3,
});

it("only what is asked for is sent", () => {
  expect(askOf(" dose ", "c1", noFilters)).toEqual({ q: "dose", person: "c1" });
  expect(askOf("dose", "c1", { ...noFilters, allMail: true })).toEqual({ q: "dose" });
  expect(askOf("dose", null, { ...noFilters, direction: "outgoing", attachment: true, from: "2026-11-01" })).toEqual({
    q: "dose",
    direction: "outgoing",
    attachment: true,
    from: "2026-11-01",
  });
});

it("signs alone are not searched for, letters of any script are", () => {
  expect(askOf("?!", "c1", noFilters)).toBeNull();
  expect(askOf("回", "c1", noFilters)).toEqual({ q: "回", person: "c1" });
});

it("a period counts as one filter, all mail as none", () => {
  const filters = { ...noFilters, allMail: true, from: "2026-11-01", to: "2026-11-02" };
  expect(filtersOn(filters)).toBe(1);
});

it("an answer to an earlier question is dropped", () => {
  const asked = nextFound(nextFound(nothingYet, { type: "asked", question: "a" }), { type: "asked", question: "ab" });
  expect(nextFound(asked, { type: "came", question: "a", page: page(null, "m1"), further: false })).toBe(asked);
});

it("what was found stays until the next answer is there", () => {
  const first = nextFound(nextFound(nothingYet, { type: "asked", question: "a" }), {
    type: "came",
    question: "a",
    page: page("2", "m1"),
    further: false,
  });
  const again = nextFound(first, { type: "asked", question: "ab" });
  expect(again.found).toEqual(first.found);
  expect(again.loading).toBe(true);
});

it("a further page is added, each message once", () => {
  let state = nextFound(nothingYet, { type: "asked", question: "a" });
  state = nextFound(state, { type: "came", question: "a", page: page("2", "m1", "m2"), further: false });
  state = nextFound(state, { type: "came", question: "a", page: page(null, "m2", "m3"), further: true });
  expect(state.found.map((one) => one.entry.id)).toEqual(["m1", "m2", "m3"]);
  expect(state.next).toBeNull();
});

it("the number found is told, and nothing before it is known", () => {
  expect([null, 0, 1, 12].map(foundWords)).toEqual(["", "", "1 entry found", "12 entries found"]);
});

it("who found nothing hears what to try", () => {
  expect(nothingWords("xyz", true, { ...noFilters, attachment: true })).toBe(
    "Nothing found for “xyz”. Search all mail, take the filter off or type fewer letters: the beginning of a word is enough.",
  );
  expect(nothingWords("xyz", true, { ...noFilters, allMail: true })).toBe(
    "Nothing found for “xyz”. Type fewer letters: the beginning of a word is enough.",
  );
  expect(nothingWords('"loading dose', false, noFilters)).toContain("Type fewer letters");
  expect(nothingWords('"loading dose"', false, noFilters)).toContain("Take the quotes off");
});
