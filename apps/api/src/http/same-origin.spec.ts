import { requireSameOrigin } from './same-origin.js';

type Headers = Record<string, string>;
const from = (method: string, headers: Headers) => () =>
  requireSameOrigin({ method, headers: { host: 'samspel.example', ...headers } }, 'https://public.example');

describe('a change from another page', () => {
  it.each<Headers>([
    { origin: 'https://evil.example' },
    { origin: 'https://samspel.example.evil.example' },
    { origin: 'null' },
    { origin: 'nonsense' },
    { 'sec-fetch-site': 'cross-site' },
  ])('is refused: %j', (headers) => {
    expect(from('POST', headers)).toThrow();
    expect(from('DELETE', headers)).toThrow();
  });

  it.each<Headers>([{ origin: 'https://samspel.example' }, { origin: 'https://public.example' }, {}])(
    'is told from our own: %j',
    (headers) => {
      expect(from('POST', headers)).not.toThrow();
    },
  );

  it('is no matter where nothing changes', () => {
    expect(from('GET', { origin: 'https://evil.example' })).not.toThrow();
  });
});
