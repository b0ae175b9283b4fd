import type { ColleagueTouch } from "../../api/wire";
import { type Clock, dayInFull } from "../../shell/dates";
import { useLook } from "../../shell/look";
import { colleagueWords } from "../../shell/peopleWords";

/** Which colleague was in touch last. It says who and when, and never what about. */
export default function ColleagueLine({ touch, clock }: { touch: ColleagueTouch; clock: Clock }) {
  const look = useLook();
  return (
    <p className={look.caption} title={dayInFull(touch.on, clock)}>
      {colleagueWords(touch)}
    </p>
  );
}
