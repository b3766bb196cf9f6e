import { NotFoundException } from '@nestjs/common';
import { DomainError } from '#use-case';
import { failureOf } from './failure-of.js';
import { logOf } from './log-of.js';
import { problemOf } from './problem.js';

/** What TypeORM throws: its own error with the driver's inside, and with what was asked on it. */
function databaseError(code: string): Error {
  const driverError = Object.assign(new Error('Key (name)=(Alva Ek) already exists'), { code });
  return Object.assign(new Error(driverError.message), { driverError, parameters: ['Alva Ek'] });
}

function statusAndCode(error: unknown): string {
  const { failure, status } = failureOf(error);
  const problem = problemOf(failure, 'r1', status);
  return `${problem.status} ${problem.code}`;
}

describe('an exception becomes an answer', () => {
  it.each([
    [new DomainError({ code: 'no-session' }), '401 no-session'],
    [new DomainError({ code: 'wrong-credentials' }), '401 wrong-credentials'],
    [new DomainError({ code: 'no-access' }), '404 no-access'],
    [new DomainError({ code: 'not-possible', missing: [] }), '409 not-possible'],
    [new DomainError({ code: 'gone' }), '410 gone'],
    [new DomainError({ code: 'conflict' }), '412 conflict'],
    [new DomainError({ code: 'idempotency-reuse' }), '422 idempotency-reuse'],
    [new DomainError({ code: 'too-many', retryAfterSeconds: 9 }), '429 too-many'],
    [new NotFoundException(), '404 no-access'],
    [Object.assign(new SyntaxError('Unexpected token'), { statusCode: 400 }), '400 validation'],
    [Object.assign(new Error(), { statusCode: 413 }), '413 validation'],
    [Object.assign(new Error(), { statusCode: 415 }), '415 validation'],
    [databaseError('57P01'), '503 unavailable'],
    [databaseError('40P01'), '503 unavailable'],
    [databaseError('55P03'), '503 unavailable'],
    [databaseError('57014'), '503 unavailable'],
    [Object.assign(new Error(), { code: 'ECONNREFUSED' }), '503 unavailable'],
    [new Error('Connection terminated unexpectedly'), '503 unavailable'],
    [new Error('Query read timeout'), '503 unavailable'],
    [databaseError('22021'), '400 validation'],
    [databaseError('23505'), '500 unavailable'],
    [new TypeError('x is undefined'), '500 unavailable'],
    ['thrown text', '500 unavailable'],
  ])('%p as %s', (error, expected) => {
    expect(statusAndCode(error)).toBe(expected);
  });

  it('names what is missing, and the wrong fields with the codes to choose among', () => {
    const missing = [{ need: 'waits' as const, title: null, codes: [], about: null, joins: [], link: null }];
    expect(problemOf({ code: 'not-possible', missing }, 'r1').missing).toEqual(missing);
    const errors = [
      { pointer: '/outcome', code: 'not-allowed' as const, detail: 'Choose one of: done.', allowed: ['done'] },
      { pointer: '/on', code: 'out-of-range' as const, detail: 'Later.', from: '2026-09-08', to: '2026-10-20' },
    ];
    expect(problemOf({ code: 'validation', errors }, 'r1')).toMatchObject({
      errors,
      requestId: 'r1',
      type: 'about:blank',
    });
  });

  it("calls only what isn't the asker's doing a fault", () => {
    expect(failureOf(new DomainError({ code: 'conflict' })).fault).toBe(false);
    expect(failureOf(new NotFoundException()).fault).toBe(false);
    expect(failureOf(databaseError('57P01')).fault).toBe(true);
    expect(failureOf(databaseError('22021')).fault).toBe(true);
  });
});

describe('what the log keeps', () => {
  it('holds the kind, the place and the database code, and nothing that somebody wrote', () => {
    class QueryFailedError extends Error {}
    const error = Object.assign(new QueryFailedError('Alva Ek\nis there'), databaseError('23505'));
    const log = logOf(error);
    expect(log).toMatchObject({ error: 'QueryFailedError', sqlState: '23505' });
    expect(log.where[0]).toMatch(/^at .*failure-of\.spec/);
    expect(JSON.stringify(log)).not.toContain('Alva');
  });

  it("keeps our own errors' words", () => {
    expect(logOf(new Error('No definition youth-concern'))).toMatchObject({ message: 'No definition youth-concern' });
    expect(logOf(new SyntaxError('Unexpected token in "Alva"'))).not.toHaveProperty('message');
  });
});
