import { describe, expect, it } from "vitest";
import { card, context, entry, klein, mail, osei, participant, thread } from "../../../test/samples";
import type { PaneContext } from "../../api/wire";
import {
  changeOf,
  type Edit,
  formOf,
  joinableWith,
  formProblem,
  historyFirst,
  lastContactWords,
  nextEdit,
  toSave,
  offered,
  offersAtFirst,
  othersWords,
  peopleOf,
  peopleWords,
  placed,
  placeMeaning,
  placeOf,
  placeWords,
  seenByWords,
  signedMessageOf,
} from "./contact";

const clock = { now: new Date("2026-11-21T12:00:00Z"), locale: "en-GB", zone: "UTC" };

describe("people on the mail", () => {
  it("leaves the owner out and counts who is not known", () => {
    const people = peopleOf({
      ...context,
      participants: [...context.participants, participant(klein, { state: "unknown" })],
    });
    expect(people.map(({ address }) => address)).toEqual([osei.address, klein.address]);
    expect(peopleWords(people)).toBe("2 people · 1 not known yet");
  });

  it("does not count the address of a list or a service, which is nobody", () => {
    const list = participant({ name: "Dialysis list", address: "dialysis@lists.example" }, { state: "notAPerson" });
    expect(peopleWords([...context.participants.filter(({ state }) => state === "known"), list])).toBe("1 person");
    expect(peopleWords([list])).toBe("No people");
  });

  it("offers each unknown person once, and not who was put aside, is shown already or was added meanwhile", () => {
    const lind = { name: "Tomas Lind", address: "T.Lind@registry.example" };
    const nothing = { putAside: [], added: [] };
    expect(offered([klein, lind], nothing, null, context)).toEqual([klein, lind]);
    const aside = { ...nothing, putAside: [klein.address] };
    expect(offered([klein, lind], aside, "t.lind@registry.example", context)).toEqual([]);
    const known = { ...context, participants: [participant(klein, { contact: card })] };
    expect(offered([klein], nothing, null, known)).toEqual([]);
  });

  it("does not offer again who was added and is on the thread without being on the mail", () => {
    const added = [{ id: "c2", addresses: [klein.address] }];
    expect(offered([klein], { putAside: [], added }, null, context)).toEqual([]);
  });

  it("leaves the history its place when more than three are offered beside the counterpart", () => {
    const many = ["a", "b", "c", "d"].map((letter) => ({ name: "", address: `${letter}@x.example` }));
    expect(historyFirst(many, null)).toBe(true);
    expect(historyFirst(many, "A@x.example")).toBe(false);
    expect(historyFirst(many.slice(1), null)).toBe(false);
  });

  it("shows five offers and says how many others there are", () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ name: "", address: `${String(index)}@x.example` }));
    expect(offersAtFirst(many)).toEqual(many.slice(0, 5));
    expect(offersAtFirst(many.slice(0, 5))).toHaveLength(5);
    expect(othersWords(2)).toBe("Show the other 2");
    expect(othersWords(1)).toBe("Show the other one");
  });
});

describe("the card", () => {
  it("speaks of the last contact only when one is logged", () => {
    expect(lastContactWords(card, clock)).toBe("Last contact 20 days ago");
    expect(lastContactWords({ ...card, lastContactAt: null, loggedCount: 0 }, clock)).toBe("Nothing logged yet");
  });
});

describe("editing", () => {
  const opened = nextEdit({ at: "closed" }, { type: "opened", card });
  const form = (edit: Edit) => (edit.at === "open" ? edit.form : null);

  it("starts from the card and sends its version back", () => {
    expect(changeOf(formOf(card), card.version)).toMatchObject({
      name: card.name,
      addresses: card.addresses,
      version: 3,
    });
  });

  it("takes addresses one a line, or with commas", () => {
    expect(changeOf({ ...formOf(card), addresses: " a@x.example,\n\nb@x.example; " }, 1).addresses).toEqual([
      "a@x.example",
      "b@x.example",
    ]);
  });

  it("says what is missing before anything is sent", () => {
    expect(formProblem(formOf(card))).toBeNull();
    expect(formProblem({ ...formOf(card), name: " " })?.code).toBe("contact.name-needed");
    expect(formProblem({ ...formOf(card), addresses: "" })?.code).toBe("contact.addresses-needed");
    expect(formProblem({ ...formOf(card), addresses: "osei" })?.code).toBe("contact.not-an-address");
  });

  it("keeps what was typed when somebody else saved first, until the person decides", () => {
    const newer = { ...card, role: "mentor" as const, version: 4 };
    const problem = { code: "contact.changed-meanwhile", detail: "", facts: {} };
    const typed = nextEdit(nextEdit(opened, { type: "typed", field: { institution: "Mine" } }), { type: "sent" });
    const overtaken = nextEdit(typed, { type: "overtaken", newer, problem });

    expect(form(overtaken)?.institution).toBe("Mine");
    expect(overtaken).toMatchObject({ version: 4, saving: false, newer });
    expect(form(overtaken)?.institution).toBe("Mine");
    const theirs = nextEdit(overtaken, { type: "chose", key: "institution", side: "theirs" });
    expect(theirs.at === "open" && toSave(theirs)).toEqual(formOf(newer));
    expect(overtaken.at === "open" && toSave(overtaken).institution).toBe("Mine");
  });

  it("keeps what was typed when another line is opened, and opens none while it saves", () => {
    const typed = nextEdit(nextEdit({ at: "closed" }, { type: "opened", card, only: "institution" }), {
      type: "typed",
      field: { institution: "Mine" },
    });
    const other = nextEdit(typed, { type: "opened", card, only: "circles" });

    expect(other).toMatchObject({ only: "circles", version: 3, form: { institution: "Mine" } });
    const saving = nextEdit(other, { type: "sent" });
    expect(nextEdit(saving, { type: "opened", card, only: "tier" })).toBe(saving);
  });

  it("does nothing once it is closed", () => {
    expect(nextEdit({ at: "closed" }, { type: "sent" })).toEqual({ at: "closed" });
  });
});

describe("joining threads", () => {
  const inView = entry("m4", { internetMessageId: context.item.internetMessageId });
  const shown = { ...context, thread: { ...thread, messages: [entry("m5"), inView] } };

  it("puts a message of another thread together with the mail in view", () => {
    expect(joinableWith(entry("m9", { threadId: "t2" }), shown)).toBe("m4");
  });

  it("offers nothing for what is in the thread, by its id or by the list of the thread", () => {
    expect(joinableWith(entry("m9"), shown)).toBeNull();
    expect(joinableWith(entry("m5", { threadId: "before" }), shown)).toBeNull();
    expect(joinableWith(entry("m9", { threadId: "t2" }), { ...shown, thread: null })).toBeNull();
  });

  it("takes the newest of the thread while the mail in view is not stored", () => {
    const unstored = { ...shown, item: { ...shown.item, internetMessageId: "<other@x.example>" } };
    expect(joinableWith(entry("m9", { threadId: "t2" }), unstored)).toBe("m5");
  });
});

describe("the stored message that is open", () => {
  const stored = entry("m4", { internetMessageId: "m4@univ-hospital.example" });
  const inThread = { ...context, thread: { ...thread, messages: [entry("m3"), stored] } };

  it("is found by its Message-ID, with or without brackets, in the thread or in the history", () => {
    expect(signedMessageOf(inThread)).toBe("m4");
    const inHistory = { ...context, history: { entries: [mail("m4", stored)], next: null, total: 1 } };
    expect(signedMessageOf(inHistory)).toBe("m4");
  });

  it("is none when it is not stored, not incoming, automatic, or without an id", () => {
    expect(signedMessageOf(context)).toBeNull();
    const but = (more: Partial<PaneContext["item"]>) =>
      signedMessageOf({ ...inThread, item: { ...inThread.item, ...more } });
    expect(but({ direction: "outgoing" })).toBeNull();
    expect(but({ automatic: "list" })).toBeNull();
    expect(but({ internetMessageId: null })).toBeNull();
  });
});

it("does not take a colleague's copy of the open mail for one that can be opened here", () => {
  const history = {
    entries: [mail("m4", { internetMessageId: context.item.internetMessageId })],
    next: null,
    total: 1,
  };
  expect(signedMessageOf({ ...context, history })).toBe("m4");
  const theirs = history.entries.map(() =>
    mail("m4", { internetMessageId: context.item.internetMessageId, yours: false }),
  );
  expect(signedMessageOf({ ...context, history: { ...history, entries: theirs } })).toBeNull();
});

describe("books and sharing", () => {
  it("takes book and sharing as one choice and back", () => {
    expect(placeOf({ book: "company", shared: true })).toBe("shared");
    expect(placeOf({ book: "company", shared: false })).toBe("company");
    expect(placeOf({ book: "private", shared: false })).toBe("private");
    for (const place of ["company", "shared", "private"] as const) expect(placeOf(placed(place))).toBe(place);
    expect(placed("private")).toEqual({ book: "private", shared: false });
    expect(changeOf({ ...formOf(card), place: "shared" }, 3)).toMatchObject({
      book: "company",
      shared: true,
      version: 3,
    });
  });

  it("offers sharing only where there is somebody to share with, and says what each choice means", () => {
    expect(Object.keys(placeWords(true))).toEqual(["company", "shared", "private"]);
    expect(Object.keys(placeWords(false))).toEqual(["company", "private"]);
    expect(placeMeaning("shared", true)).toContain("Colleagues read this card");
    expect(placeMeaning("private", true)).toContain("never shared");
    expect(placeMeaning("company", false)).not.toContain("olleague");
  });

  it("says in words who sees a card", () => {
    expect(seenByWords(card, true)).toBe("Private to you");
    expect(seenByWords({ ...card, shared: true }, true)).toBe("Shared with colleagues");
    expect(seenByWords({ ...card, shared: true, sharedBy: "Ines" }, true)).toBe("Shared by Ines");
    expect(seenByWords(card, false)).toBeNull();
  });
});
