import { useSyncExternalStore } from 'react';

const state = { answered: true };
const listeners = new Set<() => void>();

/** Every answer, and every time that none came, is told here. */
export function heard(answered: boolean): void {
  if (state.answered === answered) return;
  state.answered = answered;
  for (const changed of listeners) changed();
}

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

/** Whether the network is there and the server answered last time: otherwise a page shows what was last fetched. */
export const useConnected = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine && state.answered);
