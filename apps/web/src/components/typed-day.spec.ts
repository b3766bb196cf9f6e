import { isNoDay, typedDay } from './typed-day.js';

describe('a day', () => {
  it.each([
    '2012-03-04',
    '20120304',
    '120304',
    '12-03-04',
    '2012.03.04',
    '4 mars 2012',
    ' 4 Mars 2012 ',
    '04 mar 2012',
    '4 march 2012',
    '4/3 2012',
    '4/3-12',
  ])('is read as it is typed: %s', (text) => {
    expect(typedDay(text)).toBe('2012-03-04');
  });

  it('of a year in two digits is of this century up to 2049, and else of the last', () => {
    expect([typedDay('491231'), typedDay('500101'), typedDay('24 dec 98')]).toEqual([
      '2049-12-31',
      '1950-01-01',
      '1998-12-24',
    ]);
  });

  it.each([
    '',
    '2012',
    '120332',
    '2012-02-30',
    '4 ma 2012',
    '4 mars',
    '32 mars 2012',
    '13/13 2012',
    '1 maj',
    'i morgon',
    '12/0304',
  ])('is none where it is no day, or could be several: "%s"', (text) => {
    expect(typedDay(text)).toBeUndefined();
  });

  it.each(['2011-02-30', '110230', '30 februari 2011', '31/4 2012', '2012-13-01'])(
    'may be written as one and be in no calendar: %s',
    (text) => {
      expect([typedDay(text), isNoDay(text)]).toEqual([undefined, true]);
    },
  );

  it.each(['', '2012', '4 ma 2012', 'i morgon', '2012-02-29', '2200-12-31'])(
    'is otherwise not missing from it: "%s"',
    (text) => {
      expect(isNoDay(text)).toBe(false);
    },
  );
});
