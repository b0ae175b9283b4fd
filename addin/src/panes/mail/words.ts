// What taking mail in from a file says. What became of each message is said by imports.ts.
export const words = {
  sending: (name: string) => `Taking in ${name}…`,
  reading: (name: string, messages: string) => `Reading ${name}: ${messages}`,
  progress: "Import",
  file: "Mail file",
  hint: "An .mbox or .eml file. One without an ending is found under “All files”.",
  choose: "Import mail…",
  dismiss: "Dismiss",
  notes: "What was left out or stored in part",
  leftOut: "Left out",
  inPart: "In part",
};
