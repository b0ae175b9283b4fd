import { expect, it } from "vitest";
import { piecesOf } from "./snippet";

const told = (text: string, ...highlights: [number, number][]) =>
  piecesOf({ text, highlights: highlights.map(([start, length]) => ({ start, length })) }).map(
    ({ text: part, found }) => (found ? `[${part}]` : part),
  );

it("what was found stands apart from what is around it", () => {
  expect(told("on the dose today", [7, 4])).toEqual(["on the ", "[dose]", " today"]);
});

it("at the ends and next to each other no piece is empty", () => {
  expect(told("dosedose", [0, 4], [4, 4])).toEqual(["[dose]", "[dose]"]);
  expect(told("")).toEqual([]);
});

it("a highlight past the end takes what is there and adds nothing", () => {
  expect(told("dose", [2, 90], [80, 3])).toEqual(["do", "[se]"]);
});
