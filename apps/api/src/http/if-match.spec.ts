import { readIfMatch } from './if-match.js';

it('reads a quoted revision, and none where there is none', () => {
  expect(readIfMatch('"12"')).toBe(12);
  expect(readIfMatch(undefined)).toBeUndefined();
});

it.each(['12', '"x"', 'W/"12"', '*', '"-1"', '"12", "13"', '"99999999999999999999"'])('refuses %s', (header) => {
  expect(() => readIfMatch(header)).toThrow('validation');
});
