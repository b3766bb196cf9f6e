import fc from 'fast-check';
import type { Sent } from './api-program.js';

/** What nobody foresaw: any JSON, any characters, and what once was too much for some program. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.constantFrom('\u0000', '\ud800', '__proto__', '1e999', '9'.repeat(400), '{{7*7}}', '%00', "' or ''='", '\u202e'),
  fc.constantFrom(-0, 1e308, Number.MAX_SAFE_INTEGER + 2, -1, 0.1),
);
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Most of what is sent stands in a body. */
const OF_A_BODY = ['body', 'body', 'body', 'whole body'];

/** One of the requests, with one thing of it made anything at all: a value of its body, a part of its address, a header. */
export function tampered(requests: Sent[]): fc.Arbitrary<Sent> {
  return fc.record({ request: fc.constantFrom(...requests), where: fc.nat(), value: anything }).chain((drawn) =>
    fc
      .constantFrom(...(drawn.request.body === undefined ? [] : OF_A_BODY), 'address', 'query', 'header')
      .map((part) => {
        const { request, where, value } = drawn;
        switch (part) {
          case 'body':
            return { ...request, body: replaced(request.body ?? {}, where, value) };
          case 'whole body':
            return { ...request, body: value };
          case 'address': {
            const parts = request.path.split('/');
            return { ...request, path: parts.with(1 + (where % (parts.length - 1)), encoded(value)).join('/') };
          }
          case 'query':
            return { ...request, path: `${request.path}?${encoded(value)}=${where}` };
          default:
            return { ...request, headers: { ...request.headers, ...headerOf(where, value) } };
        }
      }),
  );
}

/** The n-th value of a body, counted through all that it holds, made another. */
function replaced(body: unknown, nth: number, value: unknown): unknown {
  const places = placesIn(body, []);
  const place = places[nth % places.length] ?? [];
  return place.length === 0 ? value : within(body, place, value);
}

function placesIn(value: unknown, above: string[]): string[][] {
  if (typeof value !== 'object' || value === null) return [above];
  return [above, ...Object.entries(value).flatMap(([name, each]) => placesIn(each, [...above, name]))];
}

function within(whole: unknown, [name = '', ...deeper]: string[], value: unknown): unknown {
  if (typeof whole !== 'object' || whole === null) return value;
  const put = (each: unknown): unknown => (deeper.length === 0 ? value : within(each, deeper, value));
  if (Array.isArray(whole)) return whole.map((each: unknown, at) => (`${at}` === name ? put(each) : each));
  return Object.fromEntries(Object.entries(whole).map(([key, each]) => [key, key === name ? put(each) : each]));
}

/** A half of a character has no encoding: the percent sign stands as it is then. */
function encoded(value: unknown): string {
  const text = asText(value).slice(0, 2_000);
  return /\p{Surrogate}/u.test(text) ? `%${text.length}` : encodeURIComponent(text);
}

const HEADERS = [
  'if-match',
  'idempotency-key',
  'content-type',
  'accept',
  'origin',
  'x-refresh',
  'cookie',
  'x-forwarded-for',
];

function headerOf(where: number, value: unknown): Record<string, string> {
  const text = asText(value)
    .replaceAll(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '?')
    .trim();
  return { [HEADERS[where % HEADERS.length] ?? '']: text };
}
