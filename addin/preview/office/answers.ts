// How calls of Office.js are answered: later, never at once, in their order, and not always.

export type Callback<T> = (result: Office.AsyncResult<T>) => void;

const ITEM_CHANGED = 9030;
const NOT_NOW = 9020; // "generic response": what Outlook says when it cannot tell what went wrong
const TOO_MANY = 5100; // "Wait until the previous call completes."
const READING_FAILED = 9042;
const AT_ONCE = 3; // calls on one item, Source: Office, limits of the API for Outlook add-ins

export interface Answering {
  latencyMs: number;
  /** Calls are taken and never answered. */
  drop: boolean;
  /** Calls on the item fail with an error. */
  fail: boolean;
  /** An answer about the item before comes, though another is in view. Otherwise it fails as changed. */
  keepOld: boolean;
  /** More than three calls at once wait for their turn, as on the web; or they fail, as in native clients. */
  queue: "waits" | "refuses";
}

/** The answers to calls, in the order of the calls. */
export class Answers {
  private readonly open = new Set<() => void>();
  private last: Promise<unknown> = Promise.resolve();
  private now: Answering = { latencyMs: 0, drop: false, fail: false, keepOld: false, queue: "waits" };

  set(answering: Partial<Answering>): void {
    this.now = { ...this.now, ...answering };
  }

  /** Another item came into view: what was still asked of the one before ends. */
  turn(): void {
    const left = [...this.open];
    this.open.clear();
    if (!this.now.keepOld) for (const end of left) end();
  }

  /** Of the mailbox, which no change of item ends and no fault of an item touches. */
  give<T>(callback: Callback<T> | undefined, read: () => T | Promise<T>): void {
    if (!this.now.drop) this.queue(callback ?? (() => undefined), read);
  }

  /** Of the item in view. */
  giveOfItem<T>(callback: Callback<T> | undefined, read: () => T | Promise<T>): void {
    const { drop, fail, queue } = this.now;
    if (drop) return;
    let over = false;
    const finish = (result: Office.AsyncResult<T>) => {
      if (over) return;
      over = true;
      this.open.delete(end);
      callback?.(result);
    };
    const end = () => soon(() => finish(failed(ITEM_CHANGED, "The selected item has been changed.")));
    if (queue === "refuses" && this.open.size >= AT_ONCE) {
      soon(() => finish(failed(TOO_MANY, "Wait until the previous call completes.")));
      return;
    }
    this.open.add(end);
    this.queue(finish, () => {
      if (fail) throw new OfficeError(NOT_NOW, "The operation failed.");
      return read();
    });
  }

  private queue<T>(finish: Callback<T>, read: () => T | Promise<T>): void {
    const before = this.last;
    const { latencyMs } = this.now;
    this.last = (async () => {
      await before;
      await new Promise((resolve) => setTimeout(resolve, latencyMs));
      try {
        finish(succeeded(await read()));
      } catch (cause) {
        finish(
          cause instanceof OfficeError ? failed(cause.code, cause.message) : failed(READING_FAILED, String(cause)),
        );
      }
    })();
  }
}

/** A state in which Outlook refuses a call, told in its result. A wrong parameter throws instead. */
export class OfficeError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

// Overloads are (…, options, callback) and (…, callback): the callback is the last function; asyncContext comes back.
export function callbackOf<T>(rest: unknown[]): Callback<T> | undefined {
  const callback = rest.find((argument): argument is Callback<T> => typeof argument === "function");
  const options = rest.find((argument) => typeof argument === "object" && argument !== null);
  if (callback === undefined) return undefined;
  if (options === undefined || !("asyncContext" in options)) return callback;
  const { asyncContext } = options;
  return (result) => callback(Object.freeze({ ...result, asyncContext }));
}

export function soon(act: () => void): void {
  setTimeout(act, 0);
}

// The enums of @types/office-js have no run-time values to share, hence the casts at the strings Outlook really sends.
function succeeded<T>(value: T): Office.AsyncResult<T> {
  return Object.freeze({ status: "succeeded", value }) as unknown as Office.AsyncResult<T>;
}

function failed<T>(code: number, message: string): Office.AsyncResult<T> {
  const error = Object.freeze({ name: "Error", message, code });
  return Object.freeze({ status: "failed", value: undefined, error }) as unknown as Office.AsyncResult<T>;
}
