import { fieldsOf, PLEDGE_FIELDS } from '../../../api/forms.js';
import type { Fields } from '../../../api/forms.js';
import { faultsIn } from './faults.js';
import { bodyOf, emptyRow, valuesOf } from './values.js';
import type { Values } from './values.js';

const groups = fieldsOf('groups');
const activities = fieldsOf('activities');
const group = { ...valuesOf(groups), title: 'den lokala gruppen', cadence: 'monthly' };
const faults = (fields: Fields, values: Values) =>
  [...faultsIn(fields, values)].map(([field, fault]) => `${field} ${fault.is}`);

describe('the form of a pledge record', () => {
  it('begins empty, or with the record', () => {
    expect(valuesOf(groups)).toEqual({
      title: null,
      members: [],
      cadence: null,
      startedInPeriod: false,
      startedOn: null,
      meetings: [],
    });
    expect(valuesOf(groups, { title: 'gruppen', members: ['police'] })).toMatchObject({
      title: 'gruppen',
      members: ['police'],
    });
    expect(groups.flatMap((field) => (field.as === 'rows' ? [emptyRow(field.fields)] : []))).toEqual([
      { on: null, attended: null },
    ]);
  });

  it('is stopped by what is needed and lacks, in rows by their place', () => {
    expect(faults(groups, valuesOf(groups))).toEqual(['title missing', 'cadence missing']);
    const meetings = [
      { on: '2026-03-01', attended: 6 },
      { on: null, attended: 0 },
    ];
    expect(faults(groups, { ...group, title: ' ', meetings })).toEqual(['title missing', 'meetings/1/on missing']);
    expect(faults(groups, group)).toEqual([]);
  });

  it('is stopped by what is no number, and by what is more than is taken', () => {
    const meetings = [{ on: '2026-03-01', attended: 1001 }];
    expect(faults(groups, { ...group, title: 'x'.repeat(201), meetings })).toEqual([
      'title too-long',
      'meetings/0/attended out-of-range',
    ]);
    const logged = { ...valuesOf(activities), kind: 'patrol', status: 'done' };
    const counts = { evenings: Number.NaN, visits: 100_001, tips: 3 };
    expect(faults(activities, { ...logged, headcount: Number.NaN, counts })).toEqual([
      'counts/evenings not-a-number',
      'counts/visits out-of-range',
      'headcount not-a-number',
    ]);
  });

  it('holds a year to the years that there are, which are no counts', () => {
    const figures = { ...valuesOf(fieldsOf('indicators')), offence: 'theft', count: 2_000_000_001 };
    expect(faults(fieldsOf('indicators'), { ...figures, year: 1949 })).toEqual([
      'year no-such-year',
      'count out-of-range',
    ]);
    expect(faults(fieldsOf('indicators'), { ...figures, year: 2024, count: 1 })).toEqual([]);
  });

  it('asks for no more than the rest calls for', () => {
    const values = { ...group, startedOn: '2026-02-01' };
    expect(bodyOf(groups, values)).not.toHaveProperty('startedOn');
    expect(bodyOf(groups, { ...values, startedInPeriod: true })).toMatchObject({ startedOn: '2026-02-01' });
  });

  it('sends no field that is left empty', () => {
    const parties = [{ name: 'polisen', promiser: 'police', signatory: ' ', signedOn: null }];
    const body = bodyOf(PLEDGE_FIELDS, { ...valuesOf(PLEDGE_FIELDS), title: '  ', area: 'Lindvik', parties });
    expect(body).toEqual({ area: 'Lindvik', parties: [{ name: 'polisen', promiser: 'police' }] });
  });
});
