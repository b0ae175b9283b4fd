import type { HistoryEntry, TimelineEntry } from "../api/wire";

/** A message as an entry of a history that holds nothing else. */
export function mailEntry(message: TimelineEntry): HistoryEntry {
  return {
    id: message.id,
    kind: "message",
    at: message.sentAt ?? "",
    beginsThreadOf: null,
    message,
    interaction: null,
  };
}
