import { expect, it } from "vitest";
import { heard, LINK } from "./link";

const ours = "http://localhost:5080";
const pane = {} as Window;
const data = { link: LINK, type: "waiting" };

it("hears its own origin and the expected window only", () => {
  expect(heard({ data, origin: ours, source: pane }, ours, pane)).toEqual(data);
  expect(heard({ data, origin: "https://evil.example", source: pane }, ours, pane)).toBeNull();
  expect(heard({ data, origin: ours, source: {} as Window }, ours, pane)).toBeNull();
});

it("drops what does not speak this link", () => {
  for (const other of [
    null,
    "waiting",
    1,
    {},
    { type: "waiting" },
    { link: "other", type: "waiting" },
    { link: LINK },
  ]) {
    expect(heard({ data: other, origin: ours, source: pane }, ours, pane)).toBeNull();
  }
});
