import { en } from '../words/en.js';
import { sv } from '../words/sv.js';
import { daysOf, wordsFor } from './field-words.js';

/** As the note beside a form has it. */
function said({ failure }: Pick<typeof en, 'failure'>, fault: { pointer: string; code: string }): string {
  const found = wordsFor(fault);
  return 'reason' in found
    ? failure.reasons[found.reason]
    : `${failure.fields[found.field]} ${failure.faults[found.fault]}.`;
}

describe('what the screens say of a field that is refused', () => {
  it('names the field and what is wrong with it', () => {
    expect(said(sv, { pointer: '/youngPerson/birthDate', code: 'not-a-day' })).toBe('Född är inget giltigt datum.');
    expect(said(sv, { pointer: '/alsoAbout/0/givenName', code: 'too-long' })).toBe('Förnamn är för långt.');
  });

  it('tells the days that may be chosen, where the api does', () => {
    expect(daysOf({ from: '2026-01-01', to: '2026-12-31' })).toBe('between');
    expect(daysOf({ from: '2026-01-01' })).toBe('notBefore');
    expect(daysOf({ to: '2026-12-31' })).toBe('notAfter');
    expect(daysOf({})).toBeUndefined();
  });

  it('says a reason whole, without the field', () => {
    expect(said(sv, { pointer: '/facts', code: 'names-another' })).toMatch(/^En text nämner en av de unga/);
  });

  it('is a plain sentence for a field and a code that nobody has told of', () => {
    expect(said(sv, { pointer: '/shoeSize', code: 'not-a-shoe' })).toBe('Något stämmer inte.');
    expect(said(sv, { pointer: '', code: 'missing' })).toBe('Något behöver fyllas i.');
  });

  it('has the name of no other language', () => {
    const codes = [...Object.keys(sv.failure.faults), ...Object.keys(sv.failure.reasons)];
    expect(codes.length).toBeGreaterThan(60);
    const alike = codes.filter(
      (code) => said(sv, { pointer: '/facts', code }) === said(en, { pointer: '/facts', code }),
    );
    expect(alike).toEqual([]);
  });
});
