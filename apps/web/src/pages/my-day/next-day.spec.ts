import type { Inbox } from '../../api/api-types.js';
import { mineToDo, nextDay } from './next-day.js';

const head = {
  reference: 'K7QF-93MD',
  youngPerson: { name: null, age: null, ageBand: '12-14', protectedIdentity: false },
} as const;
const agency = { id: 'town-school', kind: 'school', name: 'Skolan' };
const card = (mine: boolean, due: string): Inbox['prepared'][number] => ({
  ...head,
  id: due,
  receiver: agency,
  preparedBy: { id: 'somebody', name: 'Kim Alm' },
  mine,
  at: '2026-12-04T09:00:00.000Z',
  due,
  late: false,
});
const inbox = (change: Partial<Inbox>): Inbox => ({
  now: '2026-12-04T09:00:00.000Z',
  openCases: 1,
  lateCases: 0,
  untakenCases: 0,
  items: [],
  handoffs: [],
  waiting: [],
  ages: [],
  openings: [],
  standsIn: [],
  duty: null,
  prepared: [],
  unread: [],
  gone: [],
  failedMails: [],
  ...change,
});

describe('the next date of a day', () => {
  const unread = { ...head, id: 'unread', due: '2026-12-09', late: false, why: 'unread' } as const;

  it('is the first of all that is mine to do, a second reading with it', () => {
    expect(nextDay(inbox({}))).toBeUndefined();
    expect(nextDay(inbox({ unread: [unread] }))).toBe('2026-12-09');
    expect(nextDay(inbox({ unread: [unread], prepared: [card(false, '2026-12-07')] }))).toBe('2026-12-07');
  });

  it('is none that waits for a colleague, and none that is past', () => {
    const late = { ...unread, due: '2026-12-01', late: true };
    const day = inbox({ unread: [unread, late], prepared: [card(true, '2026-12-07')] });
    expect(nextDay(day)).toBe('2026-12-09');
    expect(mineToDo(day).filter((each) => each.late)).toEqual([late]);
  });
});
