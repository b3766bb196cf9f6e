import type { InboxItem } from './api-types.js';
import { oneRowEach } from './one-row-each.js';

const item = (thing: string, kind: InboxItem['kind'], due: string, change: Partial<InboxItem> = {}): InboxItem => ({
  reference: 'K7QF-93MD',
  youngPerson: { name: null, age: null, ageBand: '12-14', protectedIdentity: false },
  thing,
  kind,
  track: 'police',
  title: { sv: thing, en: thing },
  due,
  next: `${due}T08:00:00.000Z`,
  late: false,
  law: null,
  assignedTo: null,
  mine: true,
  doers: null,
  ...change,
});

const things = (items: InboxItem[]) => oneRowEach(items).map(({ thing }) => thing);

describe('what waits for somebody', () => {
  it('is one row where a talk is planned within a stage: the talk, and the stage once it is held', () => {
    const talk = item('talk', 'talk', '2026-12-04');
    const stage = item('stage', 'stage', '2026-12-08');
    expect(things([talk, stage])).toEqual(['talk']);
    expect(things([stage])).toEqual(['stage']);
  });

  it('is two where the stage is due first, and where they belong to different cases or tracks', () => {
    const stage = item('stage', 'stage', '2026-12-01');
    expect(things([stage, item('register', 'register', '2026-12-02')])).toEqual(['stage', 'register']);
    expect(things([item('talk', 'talk', '2026-12-01', { track: 'leisure' }), stage])).toEqual(['talk', 'stage']);
    expect(things([item('talk', 'talk', '2026-12-01', { reference: 'M2VT-6XQ8' }), stage])).toEqual(['talk', 'stage']);
  });

  it('is two where what is due is a promise of its own', () => {
    const promised = item('promise', 'commitment', '2026-12-01');
    expect(things([promised, item('stage', 'stage', '2026-12-08')])).toEqual(['promise', 'stage']);
  });
});
