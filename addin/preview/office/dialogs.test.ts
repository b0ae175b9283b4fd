import { expect, it, vi } from "vitest";
import { dialogs } from "./dialogs";
import { LINK } from "../link";

const origin = "https://network.example";

function page(opened: Partial<Window> | null) {
  const listeners: ((event: Partial<MessageEvent>) => void)[] = [];
  const looks: (() => void)[] = [];
  const here = {
    open: () => opened,
    addEventListener: (_: string, listener: (event: Partial<MessageEvent>) => void) => void listeners.push(listener),
    removeEventListener: () => listeners.splice(0),
    setInterval: (look: () => void) => looks.push(look),
    clearInterval: () => looks.splice(0),
  } as unknown as Window;
  return {
    ui: dialogs(here),
    say: (event: Partial<MessageEvent>) => listeners.forEach((listener) => listener(event)),
    look: () => looks.forEach((look) => look()),
  };
}

it("hears its own window alone, and tells whose words they are", () => {
  const opened = { closed: false, close: vi.fn() } as unknown as Window;
  const { ui, say } = page(opened);
  const heard = vi.fn();
  ui.displayDialogAsync("/pane/sign-in/", {}, (answer) => {
    if (answer.status === "succeeded") answer.value.addEventHandler("dialogMessageReceived", heard);
  });
  say({ source: {} as Window, origin, data: { link: LINK, type: "fromDialog", message: "another's" } });
  say({ source: opened, origin, data: "noise" });
  expect(heard).not.toHaveBeenCalled();
  say({ source: opened, origin, data: { link: LINK, type: "fromDialog", message: "token" } });
  expect(heard).toHaveBeenCalledWith({ message: "token", origin });
});

it("tells that its window was closed, or was not allowed to open, as Office does", () => {
  const opened = { closed: false, close: vi.fn() };
  const { ui, look } = page(opened as unknown as Window);
  const ended = vi.fn();
  ui.displayDialogAsync("/pane/sign-in/", {}, (answer) => {
    if (answer.status === "succeeded") answer.value.addEventHandler("dialogEventReceived", ended);
  });
  look();
  expect(ended).not.toHaveBeenCalled();
  opened.closed = true;
  look();
  expect(ended).toHaveBeenCalledWith({ error: 12006 });

  const refused = vi.fn();
  page(null).ui.displayDialogAsync("/pane/sign-in/", {}, refused);
  expect(refused).toHaveBeenCalledWith({ status: "failed", error: { code: 12009 } });
});
