import type { OpenMeeting } from "./mailHost";
import { dateOf, people, person, text } from "./outlookMessage";

const MESSAGE = "ipm.schedule.meeting";

/** A meeting as the mailbox has it: a request or an answer, which is a mail to Outlook, or the appointment in the calendar. */
type MeetingItem = Office.MessageRead | Office.AppointmentRead;

/** @returns null for what is no meeting, and for one that is being arranged: that has not happened. */
export function meetingOf(item: Office.MessageRead | Office.MessageCompose): OpenMeeting | null {
  if (isWritten(item)) return null;
  if (isAppointment(item)) return appointment(item);
  const itemClass = (text(item.itemClass) ?? "").toLowerCase();
  if (!itemClass.startsWith(MESSAGE)) return null;
  const kind = itemClass.slice(MESSAGE.length);
  const form = kind.startsWith(".resp") ? "reply" : kind.startsWith(".cancel") ? "cancellation" : "request";
  return {
    form,
    subject: text(item.subject) ?? "",
    organizer: person(item.from),
    people: [...people(item.to), ...people(item.cc)],
    ...times(item),
  };
}

function isWritten(item: Office.MessageRead | Office.MessageCompose): item is Office.MessageCompose {
  return typeof item.subject === "object";
}

/** True for whatever stands in a calendar, read or written. */
export function isAppointment(item: { itemType: unknown }): item is Office.AppointmentRead {
  return item.itemType === Office.MailboxEnums.ItemType.Appointment;
}

function appointment(item: Office.AppointmentRead): OpenMeeting {
  return {
    form: "appointment",
    subject: text(item.subject) ?? "",
    organizer: person(item.organizer),
    people: [...people(item.requiredAttendees), ...people(item.optionalAttendees)],
    ...times(item),
  };
}

// Of an answer some clients do not tell them.
function times({ start, end }: Pick<MeetingItem, "start" | "end">): Pick<OpenMeeting, "start" | "end"> {
  return { start: dateOf(start), end: dateOf(end) };
}
