import { isAway, needsSignIn, type Problem, type Result } from "../api/problem";
import type { OpenItem } from "../api/wire";
import { type Act, actOf, isSame, type Kept, keptOf, type Missing } from "./acts";
import { type Begun, type BegunBy, isForgotten, isSameBegun } from "./begun";

/** An act that could not be sent. All that is kept of it over a restart of the pane. */
export interface Waiting {
  key: number;
  /** Whose it is: opaque, and the same for the same account. */
  account: string;
  /** By which the service knows that it was sent before. */
  id: string;
  kept: Kept;
  missing: Missing;
  /** ISO 8601: when it was pressed. */
  at: string;
}

/** Why an act that waits is not sent: what it was about must be in view, it must be done anew, or the service refused it. */
export type Held = "mail" | "anew" | Problem;

export interface Entry extends Waiting {
  held: Held | null;
  /** Whom or what it is about, in words; null once the pane that knew is gone. */
  about: string | null;
}

/** Where what waits is kept. Its keys grow. */
export interface OutboxStore {
  /** False: the browser keeps nothing for this pane, and what waits goes with it. */
  lasts: boolean;
  all(): Promise<Waiting[]>;
  add(waiting: Omit<Waiting, "key">): Promise<number>;
  change(waiting: Waiting): Promise<void>;
  remove(key: number): Promise<void>;
  /** Does something while no other pane of this browser does the like. */
  alone<T>(act: () => Promise<T>): Promise<T>;
}

export interface OutboxState {
  /** Of the account that is signed in, in the order in which it was pressed. */
  waiting: Entry[];
  /** Mails begun and not met since, newest first. */
  begun: Begun[];
  sending: boolean;
  /** What waits outlives the pane. */
  lasts: boolean;
  /** Why sending ended before everything was answered; null while it did not. */
  stopped: Problem | null;
}

export interface Drained {
  done: Kept["kind"][];
  refused: Problem[];
}

export interface OutboxParts {
  store: Promise<OutboxStore>;
  send: (act: Act, id: string) => Promise<Result<unknown>>;
  /** Who is signed in; null when that cannot be told now. */
  account: () => Promise<string | null>;
}

/** What only this pane knows of an act that waits. */
interface Known {
  act?: Act;
  about?: string | null;
  held?: Held | null;
}

/** Acts made while the service was away, sent once it is back: in their order, one at a time, each until it was answered. */
export class Outbox {
  private readonly parts: OutboxParts;
  private readonly known = new Map<number, Known>();
  private readonly listeners = new Set<() => void>();
  private account: string | null = null;
  private rows: Waiting[] = [];
  private current: OutboxState = { waiting: [], begun: [], sending: false, lasts: true, stopped: null };

  constructor(parts: OutboxParts) {
    this.parts = parts;
  }

  state = (): OutboxState => this.current;

  onChanged = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads what an earlier pane left behind. */
  async open(): Promise<void> {
    await this.read(await this.parts.store);
  }

  /** True when the same was pressed already and is going to be sent. */
  waits(act: Act, at: Date): boolean {
    const kept = keptOf(act)?.kept;
    if (kept === undefined) return false;
    return this.current.waiting.some(
      (one) =>
        one.held === null &&
        isSame(one, { kept, at: at.toISOString() }) &&
        sameWords(this.known.get(one.key)?.act, act),
    );
  }

  /**
   * Keeps an act for later; what waits already is not kept twice.
   * @param id By which it was sent in vain, and will be sent again.
   * @returns False when it cannot be kept: nobody is known to be signed in, or what it is about has no id.
   */
  async add(act: Act, { id, at, about }: { id: string; at: Date; about: string | null }): Promise<boolean> {
    const wanted = keptOf(act);
    const account = await this.who();
    if (wanted === null || account === null) return false;
    if (this.waits(act, at)) return true;
    const row = { account, id, at: at.toISOString(), ...wanted };
    const key = await (await this.parts.store).add(row);
    this.known.set(key, { act, about });
    this.become({}, [...this.rows, { ...row, key }]);
    return true;
  }

  /** Remembers that a mail was begun: nobody tells the pane when it is sent. Each once; old ones are forgotten. */
  async begin(by: BegunBy, at: Date): Promise<void> {
    const account = await this.who();
    for (const old of this.current.begun) if (isForgotten(old, at)) await this.discard(old.key);
    if (account === null || this.current.begun.some((one) => isSameBegun(by, one))) return;
    const kept: Kept = { kind: "begun", ...by };
    const row: Omit<Waiting, "key"> = { account, id: "", at: at.toISOString(), kept, missing: null };
    const key = await (await this.parts.store).add(row);
    this.become({}, [...this.rows, { ...row, key }]);
  }

  /** Lets an act go that was not sent, or a mail that was met or never sent. */
  async discard(key: number): Promise<void> {
    await this.remove(await this.parts.store, key);
  }

  /** Lets an act go that was taken back before it was sent. False when it does not wait any more. */
  async takeOut(act: Act): Promise<boolean> {
    const kept = JSON.stringify(keptOf(act)?.kept);
    const row = this.current.waiting.find((one) => JSON.stringify(one.kept) === kept);
    if (row !== undefined) await this.discard(row.key);
    return row !== undefined;
  }

  /** Sends what the service refused once more, at the next drain. */
  again(key: number): void {
    this.know(key, { held: null });
  }

  /** A mail is in view: a log of it that waits for that can be sent. True when there is one. */
  meet(item: OpenItem): boolean {
    const met = this.current.waiting.filter(
      ({ held, kept }) => held === "mail" && kept.kind === "log" && kept.internetMessageId === item.internetMessageId,
    );
    for (const { key, kept } of met) {
      if (kept.kind === "log")
        this.know(key, { held: null, act: { kind: "log", request: { item, scope: kept.scope } } });
    }
    return met.length > 0;
  }

  /** Somebody of a mail was added: that this was to be done anew is settled. */
  async addedFrom(internetMessageId: string | null): Promise<void> {
    const settled = this.current.waiting.filter(
      ({ held, kept }) => held === "anew" && kept.kind === "contact" && kept.internetMessageId === internetMessageId,
    );
    for (const { key } of settled) await this.discard(key);
  }

  /** Sends until everything was answered or the service is away again. A second call while one runs does nothing. */
  async drain(): Promise<Drained> {
    const done: Drained = { done: [], refused: [] };
    if (this.current.sending) return done;
    this.become({ sending: true, stopped: null });
    try {
      const store = await this.parts.store;
      await store.alone(() => this.sendAll(store, done));
    } finally {
      this.become({ sending: false });
    }
    return done;
  }

  private async sendAll(store: OutboxStore, done: Drained): Promise<void> {
    await this.read(store); // another pane may have sent some, and another account may be signed in
    for (let next = this.next(); next !== undefined; next = this.next()) {
      const { key, kept, missing, id } = next;
      const act = this.known.get(key)?.act ?? actOf(kept, missing);
      if (act === null) {
        this.know(key, { held: "anew" });
        continue;
      }
      const result = await this.parts.send(act, id);
      if (!result.ok && staysAway(result.problem)) {
        this.become({ stopped: result.problem });
        return;
      }
      // The service answered, and the same again has no second effect: only now it is let go.
      if (result.ok) {
        await this.remove(store, key);
        done.done.push(kept.kind);
        continue;
      }
      if (result.problem.code === "item.not-stored") {
        this.know(key, { held: "mail" });
        continue;
      }
      this.know(key, { held: result.problem });
      done.refused.push(result.problem);
      await this.renew(store, next); // sent once more it shall be decided anew
    }
  }

  private next(): Entry | undefined {
    return this.current.waiting.find(({ held }) => held === null);
  }

  private async who(): Promise<string | null> {
    this.account = (await this.parts.account()) ?? this.account;
    return this.account;
  }

  private async read(store: OutboxStore): Promise<void> {
    await this.who();
    this.become({ lasts: store.lasts }, await store.all());
  }

  private async renew(store: OutboxStore, { key, account, kept, missing, at }: Waiting): Promise<void> {
    const renewed = { key, account, kept, missing, at, id: crypto.randomUUID() };
    await store.change(renewed);
    this.become(
      {},
      this.rows.map((one) => (one.key === key ? renewed : one)),
    );
  }

  private async remove(store: OutboxStore, key: number): Promise<void> {
    await store.remove(key);
    this.known.delete(key);
    this.become(
      {},
      this.rows.filter((one) => one.key !== key),
    );
  }

  private know(key: number, more: Known): void {
    this.known.set(key, { ...this.known.get(key), ...more });
    this.become({});
  }

  private become(change: Partial<OutboxState>, rows = this.rows): void {
    this.rows = rows;
    const own = rows.filter(({ account }) => account === this.account);
    const begun = own
      .flatMap(({ key, at, kept }) =>
        kept.kind === "begun"
          ? [{ key, at, inReplyTo: kept.inReplyTo, conversationId: kept.conversationId, mark: kept.mark }]
          : [],
      )
      .reverse();
    const waiting = own
      .filter(({ kept }) => kept.kind !== "begun")
      .map((row) => {
        const { held = null, about = null } = this.known.get(row.key) ?? {};
        return { ...row, held, about };
      });
    this.current = { ...this.current, ...change, waiting, begun };
    for (const listener of [...this.listeners]) listener();
  }
}

/** The service could not be asked, or does not know who asks, or is broken: nothing was decided about the act itself. */
function staysAway(problem: Problem): boolean {
  return (
    isAway(problem) || needsSignIn(problem) || problem.code === "local.not-signed-in" || problem.reference !== undefined
  );
}

// What outlives the pane holds no words: where this pane knows them, they tell two notes apart.
function sameWords(one: Act | undefined, other: Act): boolean {
  if (one?.kind === "said" && other.kind === "said") {
    return one.said.text === other.said.text && one.said.event === other.said.event;
  }
  if (one?.kind === "contact" && other.kind === "contact") {
    return JSON.stringify(one.contact.addresses) === JSON.stringify(other.contact.addresses);
  }
  return true;
}
