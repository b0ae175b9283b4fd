import { makeStyles } from "@griffel/react";
import { useEffect, useMemo, useState } from "react";
import type { Caller } from "../../api/promises";
import { messageFor, type Problem } from "../../api/problem";
import { todayOf } from "../../api/today";
import type { ColleaguesLately as Lately } from "../../api/wire";
import { useLook } from "../../shell/look";
import { colleagueWords } from "../../shell/peopleWords";
import { whileHere } from "../../shell/whileHere";
import { sentences, words } from "./words";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "20px" } });

interface ColleaguesLatelyProps {
  api: Caller;
  /** The address of a contact's own page; null where there is none. */
  pageOf: ((contactId: string) => string) | null;
}

/** With whom colleagues were in touch within the week; nothing stands there when with nobody. */
export function ColleaguesLately({ api, pageOf }: ColleaguesLatelyProps) {
  const look = useLook();
  const styles = useStyles();
  const asking = useMemo(() => todayOf(api), [api]);
  const [there, setThere] = useState<Lately | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    return whileHere(
      (signal) => asking.colleagues(signal),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setThere(answer.value);
      },
    );
  }, [asking]);
  if (problem !== null) return <p className={look.caption}>{messageFor(problem)}</p>;
  if (there === null || there.people.length === 0) return null;
  return (
    <section className={look.card} aria-label={words.colleagues}>
      <h3 className={look.part}>{words.colleagues}</h3>
      <ul className={styles.list}>
        {there.people.map(({ contactId, name, touch }) => (
          <li key={contactId} className={look.text}>
            {pageOf === null ? (
              name
            ) : (
              <a href={pageOf(contactId)} className={look.focusable}>
                {name}
              </a>
            )}
            <p className={look.caption}>{colleagueWords(touch)}</p>
          </li>
        ))}
      </ul>
      {there.count > there.people.length && (
        <p className={look.caption}>{sentences.andMore(there.count - there.people.length)}</p>
      )}
    </section>
  );
}
