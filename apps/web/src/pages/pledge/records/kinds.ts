import type { Kind } from '../../../api/forms.js';
import type { PledgeView } from '../../../api/api-types.js';
import type { Values } from './values.js';

/** A record as a form reads it; `agency` where it belongs to the one that wrote it. */
export type AnyRecord = { id: string; agency?: string } & Values;

/** A pledge's records of a kind; of versions the latest first. How far a commitment has come is reckoned, and no part of it. */
export function recordsOf(view: PledgeView, { list, canChange }: Kind): AnyRecord[] {
  const records: AnyRecord[] =
    list === 'commitments' ? view.commitments.map(({ progress: _reckoned, ...written }) => written) : view[list];
  return canChange ? records : records.toReversed();
}
