import type { TimelineEntry } from '../../api/api-types.js';
import { toldAtOnce } from './told-at-once.js';

let seq = 0;
const entry = (type: string, name: string, change: Partial<TimelineEntry> = {}): TimelineEntry => ({
  seq: (seq += 1),
  at: '2026-11-24T09:00:00.000Z',
  type,
  title: { sv: name, en: name },
  agency: null,
  person: 'Maria Ekdal',
  code: null,
  note: null,
  moved: null,
  ...change,
});

const names = (entries: TimelineEntry[]) =>
  toldAtOnce(entries).map(({ entry: { title }, also }) => [title.sv, ...also.map((each) => each.title.sv)]);

describe('what one person did at one moment', () => {
  it('is one row: the answer of the family first, and then what followed from it', () => {
    expect(
      names([
        entry('fact-recorded', 'Samtycke'),
        entry('task-done', 'Fråga familjen'),
        entry('fact-recorded', 'Samtycke efterfrågat'),
        entry('stage-entered', 'Kartläggning'),
      ]),
    ).toEqual([['Samtycke', 'Fråga familjen', 'Samtycke efterfrågat', 'Kartläggning']]);
  });

  it('is not said to be over as well, where what became of it is told', () => {
    expect(names([entry('fact-recorded', 'Åtagande'), entry('fact-over', 'Åtagande')])).toEqual([['Åtagande']]);
    expect(names([entry('fact-over', 'Åtagande')])).toEqual([['Åtagande']]);
  });

  it('says a no with its words first, and then what is to be decided', () => {
    expect(names([entry('task-opened', 'Bestäm'), entry('handoff-declined', 'Nej', { note: 'Fullt.' })])).toEqual([
      ['Nej', 'Bestäm'],
    ]);
  });

  it('is a row of its own where it is another’s, of another moment, or bears words', () => {
    expect(
      names([
        entry('task-done', 'Ett'),
        entry('task-done', 'Två', { person: 'Ali Demir' }),
        entry('task-done', 'Tre', { at: '2026-11-24T09:10:00.000Z' }),
        entry('task-done', 'Fyra', { note: '2026-5936' }),
      ]),
    ).toEqual([['Ett'], ['Fyra'], ['Två'], ['Tre']]);
  });
});
