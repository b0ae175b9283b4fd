import { isAway, needsSignIn, type Problem, type Result } from "../api/problem";
import type { LogReceipt, LogRequest, OpenItem } from "../api/wire";

/** A log that could not be sent. All that is kept of it over a restart of the pane: no subject, nobody's name. */
export interface Waiting {
  key: number;
  scope: LogRequest["scope"];
  /** With angle brackets, as Outlook gives it. */
  internetMessageId: string;
  /** ISO 8601: when it was pressed. */
  at: string;
}

/** Where what waits is kept. Its keys grow. */
export interface OutboxStore {
  /** False: the browser keeps nothing for this pane, and what waits goes with it. */
  lasts: boolean;
  all(): Promise<Waiting[]>;
  add(waiting: Omit<Waiting, "key">): Promise<number>;
  remove(key: number): Promise<void>;
}

export interface OutboxState {
  /** In the order in which it was pressed. */
  waiting: Waiting[];
  sending: boolean;
  /** What waits outlives the pane. */
  lasts: boolean;
}

export interface Drained {
  logged: number;
  refused: Problem[];
}

type Send = (request: LogRequest) => Promise<Result<LogReceipt>>;

/** Logs made while the service was away, sent once it is back: in their order, one at a time, each until it was answered. */
export class Outbox {
  private readonly store: Promise<OutboxStore>;
  private readonly send: Send;
  private readonly items = new Map<number, OpenItem>();
  private readonly listeners = new Set<() => void>();
  private current: OutboxState = { waiting: [], sending: false, lasts: true };

  constructor(store: Promise<OutboxStore>, send: Send) {
    this.store = store;
    this.send = send;
  }

  state = (): OutboxState => this.current;

  onChanged = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads what an earlier pane left behind. */
  async open(): Promise<void> {
    const store = await this.store;
    this.become({ waiting: await store.all(), lasts: store.lasts });
  }

  /** Keeps a log for later; one that waits for the same mail already is not kept twice. */
  async add(item: OpenItem, scope: LogRequest["scope"], at: Date): Promise<void> {
    const { internetMessageId } = item;
    if (internetMessageId === null) throw new Error("A mail without an id cannot wait.");
    const { waiting } = this.current;
    if (waiting.some((one) => one.internetMessageId === internetMessageId && one.scope === scope)) return;
    const kept = { scope, internetMessageId, at: at.toISOString() };
    const key = await (await this.store).add(kept);
    this.items.set(key, item);
    this.become({ waiting: [...this.current.waiting, { ...kept, key }] });
  }

  /** Sends until everything was answered or the service is away again. A second call while one runs does nothing. */
  async drain(): Promise<Drained> {
    const done: Drained = { logged: 0, refused: [] };
    if (this.current.sending) return done;
    this.become({ sending: true });
    try {
      for (let next = this.current.waiting[0]; next !== undefined; next = this.current.waiting[0]) {
        const { key } = next;
        const result = await this.send({ item: this.items.get(key) ?? idOnly(next), scope: next.scope });
        if (!result.ok && staysAway(result.problem)) break;
        // The service answered, and the same log again has no second effect: only now it is let go.
        await (await this.store).remove(key);
        this.items.delete(key);
        this.become({ waiting: this.current.waiting.filter((one) => one.key !== key) });
        if (result.ok) done.logged += 1;
        else done.refused.push(result.problem);
      }
    } finally {
      this.become({ sending: false });
    }
    return done;
  }

  private become(change: Partial<OutboxState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

/** The service could not be asked, or does not know who asks, or is broken: nothing was decided about the log itself. */
function staysAway(problem: Problem): boolean {
  return (
    isAway(problem) || needsSignIn(problem) || problem.code === "local.not-signed-in" || problem.reference !== undefined
  );
}

// What a restarted pane knows: enough for a mail that is stored, and refused for one that is not.
function idOnly({ internetMessageId }: Waiting): OpenItem {
  return { internetMessageId, conversationId: null, subject: "", from: null, to: [], cc: [], sentAt: null };
}
