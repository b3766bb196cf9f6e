import { type Instant, nextReminder, recipientsOf } from '#calendar';
import type { Recipient } from './decision.js';
import { datedItem, ladderOf } from './dated-items.js';
import type { Definition } from './definition/definition.js';
import { recipients } from './recipients.js';
import type { CaseState, Context, ThingId } from './state.js';

export type ForecastReminder = { at: Instant; to: Recipient[] };

/** The next `count` reminders of a dated thing after a moment, and whom they would be sent to if nobody acts. */
export function forecast(
  definition: Definition,
  state: CaseState,
  thing: ThingId,
  after: Instant,
  count: number,
  { calendar, agencies }: Pick<Context, 'calendar' | 'agencies'>,
): ForecastReminder[] {
  const dated = datedItem(definition, state, thing);
  const rings: ForecastReminder[] = [];
  if (dated === undefined) return rings;
  const ladder = ladderOf(definition, state, dated);
  let last = after;
  // A parked track says nothing before it is taken up again.
  if (dated.parked !== undefined && dated.clock.next > after && count > 0) {
    last = dated.clock.next;
    rings.push({ at: last, to: recipients(recipientsOf(ladder, 'review'), dated, state, agencies) });
  }
  while (rings.length < count) {
    const { at, occasion } = nextReminder(ladder, dated.clock, last, calendar, definition.nothingWaitsLongerThan);
    rings.push({ at, to: recipients(recipientsOf(ladder, occasion), dated, state, agencies) });
    last = at;
  }
  return rings;
}
