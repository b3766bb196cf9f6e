import type { EntityManager } from 'typeorm';
import { columnsOfOccasion } from '#clockwork';
import { send } from '#database';
import { dayOf, type Instant } from '#calendar';
import { type Decision, ofTask, writeEvent, writeState } from '#workflow';

/**
 * Writes a decision in one statement: state, events, timers, notices and answers to handoffs, together or not at all. The function
 * asks again who acts, since the api's role may write none of it by itself. `now` is case time; `rang` is the timer that led to it,
 * by its thing and instant. Of the talks to which others are invited than before the worker works out who is written to, and what: it
 * alone may know who works where.
 */
export function writeDecision(
  manager: EntityManager,
  caseId: string,
  decision: Decision,
  now: Instant,
  { invitedAnew = [], rang }: { invitedAnew?: string[]; rang?: string } = {},
): void {
  const { state, events, timers, notices } = decision;
  if (events.length === 0) return;
  send(manager, 'select samspel.write_decision($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
    caseId,
    JSON.stringify(writeState(state)),
    state.seq,
    state.status,
    JSON.stringify(events.map(writeEvent)),
    timers.cancel,
    JSON.stringify(timers.set),
    JSON.stringify([
      ...notices.map(({ occasion, ...notice }) => ({ ...notice, ...columnsOfOccasion(occasion), rang })),
      ...invitedAnew.map((talk) => ({
        ...columnsOfOccasion('news'),
        word: 'invitation',
        thing: ofTask(talk),
        due: dayOf(now),
        to: [],
        rang,
      })),
    ]),
    JSON.stringify(answersIn(decision)),
    now,
  ]);
}

type Answer = { id: string; answer: 'accepted' | 'declined' | 'withdrawn' };

/** How handoffs ended: whoever accepts is a party by it, and what it may read stands on it. */
function answersIn({ events }: Decision): Answer[] {
  return events.flatMap((event): Answer[] => {
    switch (event.type) {
      case 'handoff-accepted':
        return [{ id: event.handoff.id, answer: 'accepted' }];
      case 'handoff-declined':
        return [{ id: event.handoff.id, answer: 'declined' }];
      case 'handoff-withdrawn':
        return [{ id: event.handoff.id, answer: 'withdrawn' }];
      default:
        return [];
    }
  });
}
