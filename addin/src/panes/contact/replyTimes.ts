import type { ReplySide, ReplyStep, YearMonth } from "../../api/wire";

/** Working time as a person says it: "45 min", "3 h 20 min", "2 working days 1 h". */
export function workingTime(minutes: number, dayMinutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 1) return "less than a minute";
  if (whole < 60) return `${String(whole)} min`;
  if (dayMinutes <= 0 || whole < dayMinutes) return hours(whole);
  const days = Math.floor(whole / dayMinutes);
  const rest = whole - days * dayMinutes;
  const said = days === 1 ? "1 working day" : `${String(days)} working days`;
  if (rest === 0) return said;
  return `${said} ${rest < 60 ? `${String(rest)} min` : hours(rest)}`;
}

function hours(minutes: number): string {
  const rest = minutes % 60;
  return rest === 0 ? `${String(minutes / 60)} h` : `${String(Math.floor(minutes / 60))} h ${String(rest)} min`;
}

/** What can be expected, or why nothing is said. */
export function usually(name: string, side: ReplySide): string {
  if (side.dayMinutes === 0) return "Your settings have no working days, so no working time can be counted.";
  if (side.usualDays !== null) {
    const days = side.usualDays === 1 ? "1 working day" : `${String(side.usualDays)} working days`;
    return `${name} usually answers within ${days}: nine of ten answers came by then.`;
  }
  const known = side.answered === 1 ? "1 answer is" : `${String(side.answered)} answers are`;
  return `${known} known; of five and more it is said what is usual.`;
}

/** "2 of 12 not answered (17 %)". */
export function unanswered({ answered, unanswered: waiting, unansweredShare }: ReplySide): string {
  const all = answered + waiting;
  if (all === 0) return "Nothing had to be answered yet.";
  return `${String(waiting)} of ${String(all)} not answered (${String(Math.round(unansweredShare * 100))} %)`;
}

/** What each bar of the picture is of: "up to 1 h", "longer". */
export function stepName(step: ReplyStep, dayMinutes: number): string {
  return step.upToMinutes === null ? "longer" : `up to ${workingTime(step.upToMinutes, dayMinutes)}`;
}

export interface YearSum {
  year: number;
  they: number;
  you: number;
  /** Months between the first and the last with mail that have none. */
  without: number;
}

/** One line for each year, in order. */
export function byYear(months: readonly YearMonth[]): YearSum[] {
  const years = new Map<number, YearSum>();
  for (const { year, they, you } of months) {
    const sum = years.get(year) ?? { year, they: 0, you: 0, without: 0 };
    sum.they += they;
    sum.you += you;
    sum.without += they + you === 0 ? 1 : 0;
    years.set(year, sum);
  }
  return [...years.values()];
}

/** The whole picture in a sentence. */
export function yearsWords(months: readonly YearMonth[], longestGap: number): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return "No mail with them is stored.";
  const sum = byYear(months).reduce((all, one) => ({ they: all.they + one.they, you: all.you + one.you }), {
    they: 0,
    you: 0,
  });
  const span = first === last ? `In ${monthName(first)}` : `From ${monthName(first)} to ${monthName(last)}`;
  const gap =
    longestGap === 0
      ? "no month without mail"
      : `the longest time without mail ${longestGap === 1 ? "1 month" : `${String(longestGap)} months`}`;
  return `${span}: ${String(sum.they)} from them, ${String(sum.you)} from you, ${gap}.`;
}

export function monthName({ year, month }: YearMonth): string {
  return `${String(year)}-${String(month).padStart(2, "0")}`;
}
