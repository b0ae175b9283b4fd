// A stand-in for the dialogs of Office: a window of the browser, which says one thing to the page that opened it.
import { LINK } from "../link";

const CLOSED_BY_THE_PERSON = 12006; // Source: Office, event codes of a dialog
const NOT_ALLOWED_TO_OPEN = 12009;
const LOOK_EVERY_MS = 200; // a closed window raises no event in the page that opened it

const MESSAGE = "dialogMessageReceived";
const EVENT = "dialogEventReceived";

export const dialogEvents = { DialogMessageReceived: MESSAGE, DialogEventReceived: EVENT };

type Heard = { message: string; origin: string } | { error: number };
type Handler = (heard: Heard) => void;

interface Dialog {
  addEventHandler: (type: string, handler: Handler) => void;
  close: () => void;
}

type Opened = { status: "succeeded"; value: Dialog } | { status: "failed"; error: { code: number } };

/** What `Office.context.ui` has of dialogs, in the page that opens one and in the one that is opened. */
export function dialogs(here: Window) {
  return {
    displayDialogAsync(address: string, _size: unknown, callback: (opened: Opened) => void): void {
      const opened = here.open(address, "_blank", "popup,width=480,height=640");
      if (opened === null) callback({ status: "failed", error: { code: NOT_ALLOWED_TO_OPEN } });
      else callback({ status: "succeeded", value: watched(here, opened) });
    },
    messageParent(message: string, { targetOrigin }: { targetOrigin: string }): void {
      (here.opener as Window | null)?.postMessage({ link: LINK, type: "fromDialog", message }, targetOrigin);
    },
  };
}

function watched(here: Window, opened: Window): Dialog {
  const handlers: Record<string, Handler> = {};
  const end = () => {
    here.clearInterval(looking);
    here.removeEventListener("message", listen);
  };
  const listen = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== opened || typeof data !== "object" || data === null || !("link" in data) || !("message" in data))
      return;
    if (data.link === LINK) handlers[MESSAGE]?.({ message: String(data.message), origin });
  };
  const looking = here.setInterval(() => {
    if (!opened.closed) return;
    end();
    handlers[EVENT]?.({ error: CLOSED_BY_THE_PERSON });
  }, LOOK_EVERY_MS);
  here.addEventListener("message", listen);
  return {
    addEventHandler: (type, handler) => {
      handlers[type] = handler;
    },
    close: () => {
      end();
      opened.close();
    },
  };
}
