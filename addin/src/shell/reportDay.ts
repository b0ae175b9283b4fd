import { type Clock, dayInFull, fieldsOf } from "./dates";

const [SUNDAY, SATURDAY] = [0, 6];

/** The next working day, Monday to Friday, by which what was learned today has to be reported: "Monday, 23 November 2026". */
export function reportDay(clock: Clock): string {
  const day = new Date(`${fieldsOf(clock.now, clock).on}T12:00:00Z`);
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() === SUNDAY || day.getUTCDay() === SATURDAY);
  return dayInFull(day.toISOString().slice(0, 10), clock);
}
