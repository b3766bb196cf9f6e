import type { PlanView } from '../../../api/api-types.js';
import { action, caseWith } from '../case.fixture.js';
import { allSettled, isAtHand, nothingSettled, openIn, sentOf } from './settled.js';

const police = { id: 'town-police', kind: 'police', name: 'Polisen' };
const line = (id: string, status: 'open' | 'kept' | 'offered'): PlanView['commitments'][number] => ({
  id,
  thing: `fact:commitment~${id}`,
  what: 'Följer med till träningen.',
  due: '2026-12-01',
  holder: police,
  person: null,
  mine: true,
  answers: false,
  doers: null,
  status,
  said: null,
  answerBy: null,
  late: false,
  comment: null,
});
const planWith = (...commitments: PlanView['commitments']): PlanView => ({
  goals: [],
  answers: [],
  needs: [],
  childView: null,
  from: null,
  at: null,
  mine: true,
  holders: [],
  declineReasons: [],
  revision: 0,
  commitments,
});

describe('a close that was begun before a colleague settled or wrote something', () => {
  const close = action('finish', { closes: true, settles: { lines: ['1', '2'], tasks: [], withdrawals: [] } });
  const kept = { ...nothingSettled, lines: { '2': { outcome: 'kept' as const, comment: '' } } };

  it('asks no more about a line that is settled, and sends nothing of it', () => {
    const open = openIn(close, caseWith({}), planWith(line('1', 'kept'), line('2', 'open')));
    expect(open.lines.map(({ id }) => id)).toEqual(['2']);
    const plan = planWith(line('1', 'kept'), line('2', 'open'));
    expect(isAtHand(close, plan)).toBe(true);
    expect([allSettled(open, nothingSettled), allSettled(open, kept)]).toEqual([false, true]);
    expect(sentOf(open, { ...kept, lines: { ...kept.lines, '1': { outcome: 'dropped', comment: 'Nej' } } })).toEqual({
      lines: [{ id: '2', outcome: 'kept' }],
    });
  });

  it('reads the plan anew where a line was written since', () => {
    expect(isAtHand(close, undefined)).toBe(false);
    expect(isAtHand(close, planWith(line('2', 'open')))).toBe(false);
  });
});
