/**
 * Asks for whoever stands on the screen, and takes the answer only while they still stand there.
 * @returns What ends it, for an effect to give back: the question is dropped, and its answer with it.
 */
export function whileHere<T>(ask: (signal: AbortSignal) => Promise<T>, take: (answer: T) => void): () => void {
  const leaving = new AbortController();
  const asking = async () => {
    try {
      const answer = await ask(leaving.signal);
      if (!leaving.signal.aborted) take(answer);
    } catch (cause) {
      if (!leaving.signal.aborted) throw cause; // else nobody is waiting
    }
  };
  void asking();
  return () => leaving.abort();
}
