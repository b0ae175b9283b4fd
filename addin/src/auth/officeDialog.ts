import type { DialogAnswer } from "./dialogTokens";

const SIZE = { height: 60, width: 30, promptBeforeOpen: false }; // per cent of the screen; it opens on a click of ours

/** Opens a page of ours in a dialog of Office and waits for its one message. Words of any other origin are not heard. */
export function askInDialog(page: URL): Promise<DialogAnswer> {
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(page.href, SIZE, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) return resolve({ closed: opened.error.code });
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (heard) => {
        if (!("message" in heard) || heard.origin !== page.origin) return;
        dialog.close();
        resolve({ says: heard.message });
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        resolve({ closed: "error" in event ? event.error : 0 });
      });
    });
  });
}
