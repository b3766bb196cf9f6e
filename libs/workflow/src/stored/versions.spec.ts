import { z } from 'zod';
import { firstVersion, nextVersion, read, UnreadableError, write } from './versions.js';

/** Three versions of something made up: a name, then a name in two parts, then its parts under other names. */
const first = firstVersion(z.strictObject({ name: z.string() }));
const second = nextVersion(first, z.strictObject({ given: z.string(), family: z.string() }), ({ name }) => {
  const [given = '', family = ''] = name.split(' ');
  return { given, family };
});
const third = nextVersion(
  second,
  z.strictObject({ called: z.string(), of: z.string() }),
  ({ given: called, family: of }) => ({ called, of }),
);
const readIt = (stored: unknown) => read('The name', third, stored);

describe('what was stored', () => {
  it('is read through every step since, whichever version it bears', () => {
    const asked = { called: 'Elis', of: 'Bergman' };
    expect(readIt({ name: 'Elis Bergman' })).toEqual(asked);
    expect(readIt({ schemaVersion: 2, given: 'Elis', family: 'Bergman' })).toEqual(asked);
    expect(readIt({ schemaVersion: 3, ...asked })).toEqual(asked);
  });

  it('bears the version it is written in, and is read back as it was', () => {
    const written = write(third, { called: 'Elis', of: 'Bergman' });
    expect(written).toEqual({ schemaVersion: 3, called: 'Elis', of: 'Bergman' });
    expect(readIt(written)).toEqual({ called: 'Elis', of: 'Bergman' });
  });

  it.each([
    ['a newer program wrote', { schemaVersion: 4, called: 'Elis', of: 'Bergman' }, /version 4.*knows 3.*newer program/],
    ['lacks a field', { schemaVersion: 2, given: 'Elis' }, /family: invalid_type/],
    ['has a field too many', { name: 'Elis Bergman', of: 'Bergman' }, /unrecognized_keys/],
    ['bears no number', { schemaVersion: 'two' }, /version two/],
    ['is nothing', null, /no object/],
  ])('is refused where it %s, with the place and never the value', (_, stored, says) => {
    expect(() => readIt(stored)).toThrow(UnreadableError);
    expect(() => readIt(stored)).toThrow(says);
    expect(() => readIt(stored)).not.toThrow(/Elis/);
  });
});
