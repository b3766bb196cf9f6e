import { useEffect, useRef } from 'react';

/**
 * Goes on to where something has a page of its own, once: the router's own `Navigate` begins anew whenever what stands around it is
 * drawn again, which is what going on does.
 */
export function GoOn({ go }: { go: () => unknown }) {
  const gone = useRef(false);
  useEffect(() => {
    if (gone.current) return;
    gone.current = true;
    void go();
  }, [go]);
  return null;
}
