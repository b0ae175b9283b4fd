// What the thread’s pane says.
export const words = {
  thread: "Thread",
  thisThread: "This thread",
  messages: "Messages",
  nothingStored: "Nothing of this thread is stored yet.",
  whyHere: (why: string) => `Why is this here? ${why}`,
};
