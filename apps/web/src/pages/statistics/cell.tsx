import { isKnown, useCounts } from './counts.js';
import type { Count } from './counts.js';

/** A number in a table; hatched where it is kept back. */
export function Cell({ count }: { count: Count }) {
  const { said } = useCounts();
  return <td className={isKnown(count) ? 'number' : 'kept-back'}>{said(count)}</td>;
}
