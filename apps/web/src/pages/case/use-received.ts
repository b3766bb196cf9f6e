import { useEffect } from 'react';
import { useReceive } from '../../api/commands.js';
import type { CaseView } from '../../api/api-types.js';

/** Says that somebody has the case before them, once it is looked at: not while it lies behind another window. */
export function useReceived({ reference, may }: CaseView): void {
  const { mutate } = useReceive(reference);
  const waits = may.includes('receive');
  useEffect(() => {
    if (!waits) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible') mutate();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [waits, mutate]);
}
