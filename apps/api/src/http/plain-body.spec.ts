import { requirePlainBody } from './plain-body.js';

it.each([undefined, null, {}, { a: { b: [{ c: 1 }] } }])('%j is a body', (body) => {
  expect(() => requirePlainBody(body)).not.toThrow();
});

it.each(['constructor', 'hasOwnProperty', 'toString'])('names the field %s, which every object has', (name) => {
  const errors = [expect.objectContaining({ pointer: `/list/0/${name}`, code: 'unknown-field' })];
  const refusal = expect.objectContaining({ failure: { code: 'validation', errors } });
  expect(() => requirePlainBody({ list: [{ [name]: 'x' }] })).toThrow(refusal);
});

it.each([
  [[]],
  ['text'],
  [5],
  [true],
  [JSON.parse(`${'{"a":'.repeat(7)}1${'}'.repeat(7)}`)],
  [{ list: Array.from({ length: 1000 }, () => ({})) }],
  [JSON.parse(`{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)],
])('no list, no text, no endless nesting and no endless list is', (body: unknown) => {
  expect(() => requirePlainBody(body)).toThrow('validation');
});
