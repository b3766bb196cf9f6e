import { randomBytes } from 'node:crypto';
import { IdentityKeys } from './identity-keys.js';

const key = (id: string) => ({ id, key: randomBytes(32) });
const [old, young] = [key('k1'), key('k2')];
const lookUp = randomBytes(32);
const keys = new IdentityKeys({ keys: [old], lookUp });
const envelope = keys.encrypt('lindvik', 'contact', 'Storgatan 1, Åby');

describe('what is encrypted', () => {
  it('is read again by whoever has the key, for the same municipality and column', () => {
    expect(envelope).toMatch(/^v1\.k1\./);
    expect(keys.decrypt('lindvik', 'contact', envelope)).toBe('Storgatan 1, Åby');
  });

  it('is another each time, so that nobody sees that two live together', () => {
    expect(keys.encrypt('lindvik', 'contact', 'Storgatan 1, Åby')).not.toBe(envelope);
  });

  it.each([
    ['another municipality', () => keys.decrypt('grannby', 'contact', envelope)],
    ['another column', () => keys.decrypt('lindvik', 'number', envelope)],
    ['an unknown key id', () => new IdentityKeys({ keys: [young], lookUp }).decrypt('lindvik', 'contact', envelope)],
    ['another key id', () => keys.decrypt('lindvik', 'contact', envelope.replace('.k1.', '.k2.'))],
    ['what is no envelope', () => keys.decrypt('lindvik', 'contact', 'Storgatan 1, Åby')],
    [
      'another key by the same id',
      () => new IdentityKeys({ keys: [key('k1')], lookUp }).decrypt('lindvik', 'contact', envelope),
    ],
  ])('is not read as that of %s', (_whose, read) => {
    expect(read).toThrow();
  });

  it.each([2, 3, 4])('is not read where part %i of it was altered, or cut', (part) => {
    const parts = envelope.split('.');
    const whole = parts[part] ?? '';
    const altered = (whole.startsWith('A') ? 'B' : 'A') + whole.slice(1);
    for (const put of [altered, whole.slice(0, 6), ''])
      expect(() => keys.decrypt('lindvik', 'contact', parts.with(part, put).join('.'))).toThrow();
  });

  it('is written with the first key, and read with each', () => {
    const rotated = new IdentityKeys({ keys: [young, old], lookUp });
    expect(rotated.decrypt('lindvik', 'contact', envelope)).toBe('Storgatan 1, Åby');
    expect(rotated.encrypt('lindvik', 'contact', 'x')).toMatch(/^v1\.k2\./);
  });
});

describe('what a number is found by', () => {
  it('is the same in one municipality, and another in the next', () => {
    expect(keys.lookUp('lindvik', '201201312384')).toBe(keys.lookUp('lindvik', '201201312384'));
    expect(keys.lookUp('grannby', '201201312384')).not.toBe(keys.lookUp('lindvik', '201201312384'));
    expect(keys.lookUp('lindvik', '201201312392')).not.toBe(keys.lookUp('lindvik', '201201312384'));
  });

  it('stays when the keys that write are others, and changes with its own', () => {
    const rotated = new IdentityKeys({ keys: [young], lookUp });
    expect(rotated.lookUp('lindvik', '201201312384')).toBe(keys.lookUp('lindvik', '201201312384'));
    const other = new IdentityKeys({ keys: [old], lookUp: randomBytes(32) });
    expect(other.lookUp('lindvik', '201201312384')).not.toBe(keys.lookUp('lindvik', '201201312384'));
  });
});
