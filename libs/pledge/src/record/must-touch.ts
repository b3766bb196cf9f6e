import { DomainError } from '#use-case';

/**
 * Row-level security passes over what somebody may not write, and says nothing: a right that ended while a change waited for its
 * turn must not be answered as though the change had been made.
 */
export function mustTouch({ affected }: { affected?: number | null }): void {
  if (affected === 0) throw new DomainError({ code: 'no-access' });
}
