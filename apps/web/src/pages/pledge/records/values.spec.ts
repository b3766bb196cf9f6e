import type { Fields } from './spec.js';
import { bodyOf, emptyRow, lacking, valuesOf } from './values.js';

const fields: Fields = {
  title: { as: 'line', label: 'title', needed: true },
  count: { as: 'whole', label: 'count' },
  done: { as: 'flag', label: 'attended' },
  parties: {
    as: 'rows',
    label: 'parties',
    add: 'retry',
    fields: { name: { as: 'line', label: 'name', needed: true } },
  },
  note: { as: 'words', label: 'note', needed: true, when: ({ done }) => done === true },
};

describe('the form of a pledge record', () => {
  it('begins empty, or with the record', () => {
    expect(valuesOf(fields)).toEqual({ title: null, count: null, done: false, parties: [], note: null });
    expect(valuesOf(fields, { title: 'Trygg kväll', count: 3 })).toMatchObject({ title: 'Trygg kväll', count: 3 });
    expect(emptyRow({ name: { as: 'line', label: 'name' }, on: { as: 'flag', label: 'attended' } })).toEqual({
      name: null,
      on: false,
    });
  });

  it('lacks what is needed, in rows by their place, and what is no number', () => {
    expect(lacking(fields, valuesOf(fields))).toEqual(['title']);
    const values = {
      ...valuesOf(fields),
      title: ' ',
      count: Number.NaN,
      parties: [{ name: 'Polisen' }, { name: null }],
    };
    expect(lacking(fields, values)).toEqual(['title', 'count', 'parties/1/name']);
  });

  it('asks for no more than the rest calls for', () => {
    const values = { ...valuesOf(fields), title: 'Trygg kväll', note: 'Inställt.' };
    expect(bodyOf(fields, values)).toEqual({ title: 'Trygg kväll', done: false, parties: [] });
    expect(lacking(fields, { ...values, done: true, note: null })).toEqual(['note']);
    expect(bodyOf(fields, { ...values, done: true })).toMatchObject({ note: 'Inställt.' });
  });

  it('sends no field that is left empty', () => {
    const body = bodyOf(fields, { title: '  ', count: null, parties: [{ name: 'Polisen', phone: null }] });
    expect(body).toEqual({ parties: [{ name: 'Polisen' }] });
  });
});
