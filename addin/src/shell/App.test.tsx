// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { context, item } from "../../test/samples";
import { ApiClient } from "../api/client";
import type { MailHost } from "../host/mailHost";
import { App, type PaneTab } from "./App";
import { when } from "./dates";

const host: MailHost = {
  open: () => Promise.resolve({ kind: "message", identity: "a", message: item }),
  identity: () => "a",
  onChanged: () => () => undefined,
  theme: () => "light",
  onThemeChanged: () => () => undefined,
};

const answering = (timeZone: string) =>
  new ApiClient({
    base: "https://network.example",
    accessToken: () => Promise.resolve("token"),
    send: () => Promise.resolve(new Response(JSON.stringify({ ...context, timeZone }))),
  });

let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  root = createRoot(document.body.appendChild(document.createElement("div")));
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

it("dates what it shows by the owner's zone, not the browser's", async () => {
  const tabs: PaneTab[] = [
    { id: "person", label: "Person", panel: ({ clock }) => <p>{when("2020-01-01T03:00:00Z", clock)}</p> },
  ];

  await act(async () => {
    root.render(<App host={host} api={answering("America/New_York")} tabs={tabs} settings={() => null} />);
    await Promise.resolve();
  });

  expect(document.querySelector("[role=tabpanel]")?.textContent).toContain("2019");
});
