import type { Receipt } from '../../api/api-types.js';

/** What was sent, and about whom, in the order of the references. */
interface Sent {
  by: string;
  receipt: Receipt;
  names: string[];
}

/** In the page's memory alone: whoever goes back finds what became of it, and whoever signs in after them does not. */
let last: Sent | undefined;

export const rememberSent = (sent: Sent): void => void (last = sent);

/** What this account sent last. */
export const lastSentBy = (account: string): Sent | undefined => (last?.by === account ? last : undefined);
