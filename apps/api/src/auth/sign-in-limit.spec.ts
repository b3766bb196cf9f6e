import { SignInLimit } from './sign-in-limit.js';

const now = 1_000_000;

function tried(times: number): SignInLimit {
  const limit = new SignInLimit();
  for (let each = 0; each < times; each += 1) limit.attempt('a@x.example', '::1', now);
  return limit;
}

it('lets ten attempts through in a minute and says how long to wait after that', () => {
  const limit = tried(10);
  expect(() => limit.attempt('A@x.example', '::1', now + 20_000)).toThrow(
    expect.objectContaining({ failure: { code: 'too-many', retryAfterSeconds: 40 } }),
  );
});

it('forgets after a minute, and at once when one succeeds', () => {
  const limit = tried(10);
  expect(() => limit.attempt('a@x.example', '::1', now + 60_000)).not.toThrow();
  const other = tried(10);
  other.succeeded('a@x.example', '::1');
  expect(() => other.attempt('a@x.example', '::1', now)).not.toThrow();
});

it("doesn't keep others out: another account, another address", () => {
  const limit = tried(10);
  expect(() => limit.attempt('b@x.example', '::1', now)).not.toThrow();
  expect(() => limit.attempt('a@x.example', '::2', now)).not.toThrow();
});
