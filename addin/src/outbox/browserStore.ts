import { locked } from "./locked";
import type { OutboxStore, Waiting } from "./outbox";

const DATABASE = "outlooknetwork-outbox";
const TABLE = "waiting";

const OPEN_WITHIN_MS = 3_000; // some browsers neither open it nor say that they will not

/** The browser's own database, which outlives the pane; where there is none to be had, as in some private windows, the pane's memory. */
export function openStore(): Promise<OutboxStore> {
  const tooLong = new Promise<OutboxStore>((resolve) => setTimeout(() => resolve(openPaneStore()), OPEN_WITHIN_MS));
  return Promise.race([openBrowserStore().catch(() => openPaneStore()), tooLong]);
}

async function openBrowserStore(): Promise<OutboxStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE, { keyPath: "key", autoIncrement: true });
  const database = await answer(opening);
  const table = (mode: IDBTransactionMode) => database.transaction(TABLE, mode).objectStore(TABLE);
  return {
    lasts: true,
    all: () => answer(table("readonly").getAll() as IDBRequest<Waiting[]>),
    add: async (waiting) => Number(await answer(table("readwrite").add(waiting))),
    change: async (waiting) => void (await answer(table("readwrite").put(waiting))),
    remove: async (key) => void (await answer(table("readwrite").delete(key))),
    alone: (act) => locked(navigator.locks, DATABASE, act),
  };
}

/** For as long as the pane is open. */
export function openPaneStore(): OutboxStore {
  const rows = new Map<number, Waiting>();
  let last = 0;
  return {
    lasts: false,
    all: () => Promise.resolve([...rows.values()]),
    add: (waiting) => {
      last += 1;
      rows.set(last, { ...waiting, key: last });
      return Promise.resolve(last);
    },
    change: (waiting) => {
      rows.set(waiting.key, waiting);
      return Promise.resolve();
    },
    remove: (key) => {
      rows.delete(key);
      return Promise.resolve();
    },
    alone: (act) => act(),
  };
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's database gave no reason."));
  });
}
