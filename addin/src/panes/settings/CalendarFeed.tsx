import { Button } from "@fluentui/react-button";
import { Checkbox } from "@fluentui/react-checkbox";
import { Field } from "@fluentui/react-field";
import { mergeClasses } from "@griffel/react";
import { useEffect, useRef, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem } from "../../api/problem";
import type { Feed, FeedWish } from "../../api/wire";
import { Choice } from "../../shell/Choice";
import { useLook } from "../../shell/look";
import { Band } from "../../shell/NoticeBar";
import { whileHere } from "../../shell/whileHere";
import { calendarWords as words, namesWords } from "./words";

export type CalendarFeedClient = Pick<ApiClient, "calendarFeed" | "makeCalendarFeed" | "endCalendarFeed">;

/** What is due, in the owner's own calendar program: the address is told once, and ended whenever they like. */
export function CalendarFeed({ api }: { api: CalendarFeedClient }) {
  const look = useLook();
  const [feed, setFeed] = useState<Feed | null>(null);
  const [wish, setWish] = useState<FeedWish>({ names: "initials", alarms: false });
  const [address, setAddress] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const shown = useRef<HTMLInputElement>(null);
  useEffect(
    () =>
      whileHere(
        (signal) => api.calendarFeed(signal),
        (answer) => {
          setProblem(answer.ok ? null : answer.problem);
          if (!answer.ok || answer.value.feed === null) return;
          setFeed(answer.value.feed);
          setWish({ names: answer.value.feed.names, alarms: answer.value.feed.alarms });
        },
      ),
    [api],
  );
  useEffect(() => {
    if (address !== null) shown.current?.select();
  }, [address]);

  async function make() {
    setBusy(true);
    const made = await api.makeCalendarFeed(wish);
    setBusy(false);
    setProblem(made.ok ? null : made.problem);
    if (!made.ok) return;
    setFeed(made.value.feed);
    setAddress(new URL(made.value.path, location.origin).href);
    setSaid(words.made);
  }

  async function end() {
    setBusy(true);
    const ended = await api.endCalendarFeed();
    setBusy(false);
    setProblem(ended.ok ? null : ended.problem);
    if (!ended.ok) return;
    setFeed(null);
    setAddress(null);
    setSaid(words.ended);
  }

  return (
    <section aria-label={words.heading} className={look.stack}>
      <h3 className={look.heading}>{words.heading}</h3>
      <p className={look.caption}>{feed === null ? words.what : words.there}</p>
      <Field label={words.names}>
        {(field) => (
          <Choice {...field} words={namesWords} value={wish.names} onChoose={(names) => setWish({ ...wish, names })} />
        )}
      </Field>
      <Checkbox
        label={words.alarms}
        checked={wish.alarms}
        onChange={(_, { checked }) => setWish({ ...wish, alarms: checked === true })}
      />
      {address !== null && (
        <Field label={words.address} hint={words.addressHint}>
          {(field) => (
            <input
              {...field}
              ref={shown}
              readOnly
              className={mergeClasses(look.control, look.focusable)}
              value={address}
              onFocus={(event) => event.target.select()}
            />
          )}
        </Field>
      )}
      {problem !== null && (
        <div role="alert">
          <Band intent="error">{messageFor(problem)}</Band>
        </div>
      )}
      <div className={look.row}>
        <Button className={look.button} disabled={busy} onClick={() => void make()}>
          {feed === null ? words.make : words.renew}
        </Button>
        {feed !== null && (
          <Button className={look.button} disabled={busy} onClick={() => void end()}>
            {words.end}
          </Button>
        )}
        <span role="status" className={look.caption}>
          {said}
        </span>
      </div>
    </section>
  );
}
