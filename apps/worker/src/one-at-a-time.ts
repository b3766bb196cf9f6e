/**
 * Makes work that may be asked for at any time run once at a time. What is asked for meanwhile becomes one more run, and the
 * promise that the asker gets ends with a run that began after it asked. `work` must not throw.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const once = async (): Promise<void> => {
    await current;
    next = undefined;
    current = work();
    await current;
  };
  return () => (next ??= once());
}
