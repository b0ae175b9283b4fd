/** What the acts on a turn say; apart from the words of the first paint, which comes without them. */
export const turnActs = {
  notNeeded: "No reply needed",
  needed: "A reply is needed",
  noted: "Noted: no reply is needed. The next message ends it.",
  takenBack: "Taken back. The messages decide again whose turn it is.",
};
