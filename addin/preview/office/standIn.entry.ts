// Stands where office.js stands: inside the pane's frame, driven by the page around it, and in a dialog that the pane opened.
import { ApiClient } from "../../src/api/client";
import { type FromPane, heard, LINK, type ServiceState, type ToPane } from "../link";
import { beginningIn } from "./begin";
import { dialogEvents, dialogs } from "./dialogs";
import { standBefore } from "./service";
import { OfficeStandIn } from "./standIn";

const { origin } = window.location;
const { client, start } = beginningIn(window.location.hash);
let service: ServiceState = "there";
const send = standBefore(window, () => service);
// By the cookie. In server mode there is none, so the headers are not to be had, as in some Outlooks.
const api = new ApiClient({ base: origin, accessToken: () => Promise.resolve({ ok: true, value: null }), send });
const tell = (message: FromPane) => window.parent.postMessage(message, origin);

// Headers and text come together: of the mail in view they are asked for once.
let asked: { id: string; message: ReturnType<typeof api.message> } | null = null;
const whole = async (id: string) => {
  if (asked?.id !== id) asked = { id, message: api.message(id) };
  const answer = await asked.message;
  if (answer.ok) return answer.value;
  asked = null;
  throw new Error(answer.problem.code);
};

const standIn = new OfficeStandIn({
  client,
  readiness: start === "blocked" ? "never" : start,
  onReplyForm: (html) => tell({ link: LINK, type: "replyForm", html }),
  onEdit: (id, edit) => tell({ link: LINK, type: "edit", id, edit }),
  onCategories: (id, names) => tell({ link: LINK, type: "categorised", id, names }),
  onProperties: (key, properties) => tell({ link: LINK, type: "noted", key, properties }),
  onOpen: (id) => tell({ link: LINK, type: "open", id }),
  onClose: () => tell({ link: LINK, type: "close" }),
  reload: () => window.location.reload(),
  readHeaders: async (id) => (await whole(id)).headers ?? "",
  readText: async (id) => (await whole(id)).text ?? "",
});

// Outlook knows its item before the pane starts. Here the preview page says it: until then nothing is ready.
let begin: () => void = () => undefined;
const told = new Promise<void>((resolve) => {
  begin = resolve;
});

window.addEventListener("message", (event) => {
  const message = heard<ToPane>(event, origin, window.parent);
  if (message === null) return;
  if (message.type === "switches") {
    service = message.switches.service;
    standIn.setSwitches(message.switches);
  }
  if (message.type === "categories") standIn.setCategories(message.categories);
  if (message.type === "properties") standIn.setProperties(message.notes);
  if (message.type === "theme") standIn.setDark(message.dark);
  if (message.type === "draft") {
    standIn.compose(message.draft);
    begin();
  }
  if (message.type === "item") {
    standIn.select(message.item);
    begin();
  }
});

const isDialog = window.opener !== null; // which is about no item
if (isDialog) begin();

// As office.js does, which the pane must not stumble over.
for (const name of ["pushState", "replaceState"] as const) Object.assign(window.history, { [name]: null });

const office = standIn.office();
const context = Object.assign(office.context, { ui: { ...office.context.ui, ...dialogs(window) } });
const EventType = { ...office.EventType, ...dialogEvents };
type ReadyCallback = Parameters<typeof office.onReady>[0];
const onReady = (callback?: ReadyCallback) => told.then(() => office.onReady(callback));
if (start !== "blocked") Object.assign(window, { Office: { ...office, context, EventType, onReady } });
if (!isDialog) tell({ link: LINK, type: "waiting" });
