const TRIES = 3;
const ASK_AGAIN_MS = 200; // a page that stands still has no timers either: it is asked once the page goes on

/**
 * Does something while no other page of this origin does what goes by the same name.
 *
 * A browser whose page stands still, as while something prints or a window is opened under a debugger, grants the lock to nobody: it
 * refuses without having called. What was not begun is asked for again; what was begun fails as it fails.
 */
export async function locked<T>(locks: Pick<LockManager, "request">, name: string, act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const asked = { begun: false };
    try {
      const done = await locks.request(name, () => {
        asked.begun = true;
        return act();
      });
      return done;
    } catch (cause) {
      if (asked.begun || tries === TRIES) throw cause;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
  }
}
