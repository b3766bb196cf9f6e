import { DomainError, type FieldError } from '#use-case';
import { EachOneOf, Flag, OneOf, OptionalFlag } from './choice.js';
import { Day, DayOrInstant, InstantField, Month, OptionalDay, OptionalInstant } from './day.js';
import { Id, ListOf, OptionalAnswers, Part } from './part.js';
import { OptionalEmail, OptionalPhone } from './reach.js';
import { Name, Names, OptionalNames, OptionalText, Password, Text } from './text.js';
import { validation } from '../validation.js';

class Inner {
  @Day() declare day: string;
  @OptionalText() declare note?: string;
}

class Everything {
  @Text({ max: 5 }) declare text: string;
  @InstantField() declare instant: string;
  @DayOrInstant() declare moment: string;
  @OneOf(['a', 'b']) declare one: string;
  @EachOneOf(['a', 'b'], { min: 1 }) declare some: string[];
  @Names({ max: 2 }) declare names: string[];
  @Flag() declare flag: boolean;
  @Id() declare id: string;
  @Part(Inner) declare part: Inner;
  @ListOf(Inner, { max: 2 }) declare list: Inner[];
  @Password() declare password: string;
}

class Optionals {
  @OptionalText({ max: 5 }) declare text?: string;
  @OptionalDay() declare day?: string;
  @OptionalInstant() declare instant?: string;
  @OptionalFlag() declare flag?: boolean;
  @OptionalNames({ max: 2 }) declare names?: string[];
  @OptionalAnswers() declare answers?: Record<string, string>;
}

class Named {
  @Name() declare name: string;
}

class Reached {
  @OptionalPhone({ max: 30 }) declare phone?: string;
  @OptionalEmail({ max: 30 }) declare email?: string;
  @Month() declare month: string;
}

const good = {
  text: 'text',
  instant: '2026-11-24T15:00:00Z',
  moment: '2026-11-24',
  one: 'a',
  some: ['a', 'b'],
  names: ['x'],
  flag: false,
  id: 'e6df957e-1f28-4bb1-a971-a64e0370a2dc',
  part: { day: '2024-02-29' },
  list: [{ day: '2026-11-24', note: 'n' }],
  password: ' p ',
};

function read(metatype: new () => object, body: unknown): Promise<unknown> {
  return validation().transform(body, { type: 'body', metatype });
}

async function faults(metatype: new () => object, body: unknown): Promise<FieldError[]> {
  const refusal: unknown = await read(metatype, body).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (refusal === undefined) return [];
  if (!(refusal instanceof DomainError) || refusal.failure.code !== 'validation') throw refusal;
  return refusal.failure.errors;
}

async function pointersAndCodes(metatype: new () => object, body: unknown): Promise<string[]> {
  return (await faults(metatype, body)).map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('a body that is right', () => {
  it('is taken, with texts trimmed, a password as it is, and moments in UTC', async () => {
    const body = { ...good, text: '  ab\n', names: [' x '], instant: '2026-11-24T16:00:00+01:00' };
    expect(await read(Everything, body)).toMatchObject({
      text: 'ab',
      names: ['x'],
      instant: '2026-11-24T15:00:00.000Z',
      password: ' p ',
      part: { day: '2024-02-29' },
    });
  });

  it('may leave out what is optional, and null and blanks leave it out too', async () => {
    expect(await faults(Optionals, {})).toEqual([]);
    const nulls = { text: null, day: null, instant: null, flag: null, names: null, answers: null };
    const taken = JSON.stringify(await read(Optionals, nulls));
    expect(taken).toBe('{}');
    expect(JSON.stringify(await read(Optionals, { text: '   ' }))).toBe('{}');
  });
});

describe('a body that is wrong', () => {
  it('has every field that is missing named once', async () => {
    expect(await pointersAndCodes(Everything, undefined)).toEqual(
      Object.keys(good).map((field) => `/${field} missing`),
    );
  });

  it.each([
    [{ text: 5 }, '/text not-text'],
    [{ text: ' ' }, '/text empty'],
    [{ text: 'abcdef' }, '/text too-long'],
    [{ text: 'a\u0000' }, '/text not-allowed-character'],
    [{ text: 'a\ud800' }, '/text not-allowed-character'],
    [{ text: { length: 1 } }, '/text not-text'],
    [{ text: ['a'] }, '/text not-text'],
    [{ instant: '2026-11-24T15:00:00' }, '/instant not-an-instant'],
    [{ instant: '2026-02-30T15:00:00Z' }, '/instant not-an-instant'],
    [{ instant: 1764000000000 }, '/instant not-an-instant'],
    [{ moment: '9999-12-31' }, '/moment not-a-day'],
    [{ one: 'c' }, '/one not-allowed'],
    [{ one: ['a'] }, '/one not-allowed'],
    [{ some: [] }, '/some too-few'],
    [{ some: ['a', 'c'] }, '/some not-allowed'],
    [{ some: ['a', 'a', 'a'] }, '/some too-many'],
    [{ some: 'a' }, '/some not-a-list'],
    [{ names: ['x', 5] }, '/names not-text'],
    [{ names: ['x', '\u0000'] }, '/names not-allowed-character'],
    [{ flag: 'true' }, '/flag not-a-flag'],
    [{ id: '1' }, '/id not-an-id'],
    [{ part: [] }, '/part not-an-object'],
    [{ part: 'x' }, '/part not-an-object'],
    [{ part: { day: '2026-02-30' } }, '/part/day not-a-day'],
    [{ part: { day: '2026-11-24', more: 1 } }, '/part/more unknown-field'],
    [{ part: { day: '2026-11-24', 'a/b~c': 1 } }, '/part/a~1b~0c unknown-field'],
    [{ list: { 0: {} } }, '/list not-a-list'],
    [{ list: [[{ day: '2026-11-24' }]] }, '/list not-an-object'],
    [{ list: [{ day: '2026-11-24' }, { day: 'x' }] }, '/list/1/day not-a-day'],
    [{ list: [{}, {}, {}] }, '/list too-many'],
    [{ extra: 1 }, '/extra unknown-field'],
  ])('%j is answered with %s', async (wrong, expected) => {
    expect(await pointersAndCodes(Everything, { ...good, ...wrong })).toEqual([expected]);
  });

  it.each([{ answers: [] }, { answers: { a: 5 } }, { answers: { a: '\u0000' } }, { answers: 'x' }])(
    '%j are no answers',
    async (body) => {
      expect(await pointersAndCodes(Optionals, body)).toEqual(['/answers not-answers']);
    },
  );

  it('is told which codes there are', async () => {
    expect(await faults(Everything, { ...good, one: 'c' })).toEqual([
      { pointer: '/one', code: 'not-allowed', detail: 'Choose one of: a, b.', allowed: ['a', 'b'] },
    ]);
  });

  it('has names that fit on a line', async () => {
    expect(await pointersAndCodes(Named, { name: 'x'.repeat(201) })).toEqual(['/name too-long']);
    for (const name of ['A\r\nBcc: b', 'A\u202eB'])
      expect(await pointersAndCodes(Named, { name })).toEqual(['/name not-one-line']);
  });

  it('has a number and an address that somebody can be reached at', async () => {
    const month = '2026-11-01';
    for (const phone of ['0500-00 00 10', '114 14', '112', '+46 (0)70 / 12'])
      expect(await faults(Reached, { month, phone, email: 'falt@lindvik.example' })).toEqual([]);
    for (const phone of ['abc', '12', '0500-00 ankn.'])
      expect(await pointersAndCodes(Reached, { month, phone })).toEqual(['/phone not-a-phone-number']);
    for (const email of ['inte-mejl', 'falt@lindvik', 'falt lindvik.example'])
      expect(await pointersAndCodes(Reached, { month, email })).toEqual(['/email not-an-email']);
    expect(await pointersAndCodes(Reached, { month, phone: 5, email: 'x'.repeat(31) })).toEqual([
      '/phone not-text',
      '/email too-long',
    ]);
    expect(await faults(Reached, { month, phone: '', email: null })).toEqual([]);
  });

  it('has a month by its first day', async () => {
    expect(await pointersAndCodes(Reached, { month: '2026-11-15' })).toEqual(['/month not-a-month']);
    expect(await pointersAndCodes(Reached, { month: '2026-13-01' })).toEqual(['/month not-a-day']);
    expect(await pointersAndCodes(Reached, { month: 'november' })).toEqual(['/month not-a-day']);
  });
});
