import { numberInWriting, numberOf, readNumber } from './personal-number.js';

describe('a personnummer or samordningsnummer', () => {
  it.each([
    '20120131-2384',
    '201201312384',
    '120131-2384',
    '1201312384',
    '2012 01 31 2384',
    '20120131 – 2384',
    '20120131\u22122384',
    '20120131\u00a02384',
  ])('is read as it is written: %s', (written) => {
    expect(readNumber(written)).toBe('201201312384');
    expect(numberOf({ number: written, birthDate: '2012-01-31' }, '')).toBe('201201312384');
  });

  it('may be a samordningsnummer, whose day is sixty more', () => {
    expect(numberOf({ number: '120191-2381', birthDate: '2012-01-31' }, '')).toBe('201201912381');
  });

  it.each(['20120131-2385', '20121331-2384', '120131', 'okänt', '20120131-238X'])('%s is none', (written) => {
    expect(readNumber(written)).toBeUndefined();
    expect(() => numberOf({ number: written, birthDate: '2012-01-31' }, '/youngPerson')).toThrow(
      expect.objectContaining({
        failure: {
          code: 'validation',
          errors: [expect.objectContaining({ pointer: '/youngPerson/number', code: 'not-a-personal-number' })],
        },
      }),
    );
  });

  it('that tells of another day than the birth date names both fields', () => {
    expect(() => numberOf({ number: '20120131-2384', birthDate: '2012-01-30' }, '/youngPerson')).toThrow(
      expect.objectContaining({
        failure: {
          code: 'validation',
          errors: ['/youngPerson/number', '/youngPerson/birthDate'].map((pointer) =>
            expect.objectContaining({ pointer, code: 'another-birth-date' }),
          ),
        },
      }),
    );
  });

  it('is of the century of the birth date where it names none', () => {
    expect(() => numberOf({ number: '120131-2384', birthDate: '1912-01-31' }, '')).not.toThrow();
  });

  it('may be unknown', () => {
    expect(numberOf({ birthDate: '2012-01-31' }, '')).toBeUndefined();
  });

  it('is shown with its hyphen', () => {
    expect(numberInWriting('201201312384')).toBe('20120131-2384');
  });
});
