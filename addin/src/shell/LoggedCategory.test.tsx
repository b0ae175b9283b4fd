// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { HostError, type MailHost } from "../host/mailHost";
import LoggedCategory from "./LoggedCategory";

let root: Root;
let page: HTMLElement;
const mark = vi.fn<MailHost["mark"]>();

const show = (logged: boolean, category = "In my network", identity = "a") =>
  act(async () =>
    root.render(<LoggedCategory host={{ mark }} identity={identity} category={category} logged={logged} />),
  );

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  mark.mockReset().mockImplementation(() => Promise.resolve());
  page = document.createElement("div");
  root = createRoot(page);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

it("follows the log of the mail in view: on when it is logged, off when that was taken back, here or before it was opened", async () => {
  await show(true);
  await show(false);
  await show(false, "In my network", "b");
  expect(mark.mock.calls).toEqual([
    ["a", "In my network", true],
    ["a", "In my network", false],
    ["b", "In my network", false],
  ]);
});

it("says once how to make a category that Outlook does not have, and no more", async () => {
  mark.mockImplementation(() => Promise.reject(new HostError("noCategory", "9045")));
  await show(true, "Not made");
  expect(page.textContent).toContain("Outlook has none of that name. Make it once in Outlook");

  await act(async () => page.querySelector("button")?.click());
  await show(true, "Not made", "b");
  expect(page.textContent).toBe("");
  expect(mark).toHaveBeenCalledTimes(2);
});

it("says nothing where another mail came into view meanwhile", async () => {
  mark.mockImplementation(() => Promise.reject(new HostError("changed", "9030")));
  await show(true, "Changed");
  expect(page.textContent).toBe("");
});
