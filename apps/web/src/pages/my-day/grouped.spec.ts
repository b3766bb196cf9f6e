import type { InboxItem } from '../../api/api-types.js';
import { grouped } from './grouped.js';

const item = (thing: string, due: string, law: string | null, late: boolean): InboxItem => ({
  reference: 'K7QF-93MD',
  youngPerson: { name: null, age: null, ageBand: '12-14', protectedIdentity: false },
  thing,
  kind: 'task',
  track: 'school',
  title: { sv: thing, en: thing },
  due,
  next: `${due}T08:00:00.000Z`,
  late,
  law,
  assignedTo: null,
  mine: false,
  doers: null,
});

describe('what is late in a day', () => {
  it('begins with what a law gives the time for, the longest overdue first, and then what was agreed', () => {
    const items = [
      item('support', '2026-10-01', null, true),
      item('mapping', '2026-11-02', null, true),
      item('assessment', '2026-11-20', 'SoL 20 kap. 2 §', true),
      item('protection', '2026-11-27', 'SoL 20 kap. 1 §', true),
      item('today', '2026-11-30', null, false),
    ];
    const [late, today] = grouped(items, '2026-11-30');
    expect(late?.items.map(({ thing }) => thing)).toEqual(['assessment', 'protection', 'support', 'mapping']);
    expect(today?.items.map(({ thing }) => thing)).toEqual(['today']);
  });
});
