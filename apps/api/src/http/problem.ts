import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { MissingView } from '#cases';
import { Day, type ErrorCode, type Failure, fieldCodes } from '#use-case';

const codes = [
  'validation',
  'wrong-credentials',
  'no-session',
  'no-access',
  'not-possible',
  'conflict',
  'gone',
  'too-many',
  'idempotency-reuse',
  'unavailable',
] as const satisfies ErrorCode[];

/** An error as RFC 9457 says it. Programs go by `code`; the screens own the words. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(codes),
    detail: z.string(),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          pointer: z.string(),
          code: z.enum(fieldCodes),
          detail: z.string(),
          allowed: z.array(z.string()).optional(),
          from: Day.optional(),
          to: Day.optional(),
        }),
      )
      .optional(),
    missing: z.array(MissingView).optional(),
    reference: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** What a failure answers: its status, and where the same code has several (a body too large), another one. */
export function problemOf(failure: Failure, requestId: string, status = statusOf(failure.code)): Problem {
  const problem: Problem = {
    // No page describes these further, so the type is the status' own, as the RFC has it.
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code: failure.code,
    detail: detailOf(failure),
    requestId,
  };
  switch (failure.code) {
    case 'validation':
      return { ...problem, errors: failure.errors };
    case 'not-possible':
      return { ...problem, missing: failure.missing };
    case 'gone':
      return failure.reference === undefined ? problem : { ...problem, reference: failure.reference };
    default:
      return problem;
  }
}

function statusOf(code: ErrorCode): number {
  switch (code) {
    case 'validation':
      return 400;
    case 'no-session':
    case 'wrong-credentials':
      return 401;
    case 'no-access':
      return 404;
    case 'not-possible':
      return 409;
    case 'gone':
      return 410;
    case 'conflict':
      return 412;
    case 'idempotency-reuse':
      return 422;
    case 'too-many':
      return 429;
    case 'unavailable':
      return 503;
  }
}

function detailOf(failure: Failure): string {
  switch (failure.code) {
    case 'validation':
      return 'The request is not right as it stands; each fault is named with what to do.';
    case 'no-session':
      return 'Sign in first.';
    case 'wrong-credentials':
      return 'E-mail and password do not belong together.';
    case 'no-access':
      return 'Not found, or no access.';
    case 'not-possible':
      return 'Not possible yet; what has to hold first is named.';
    case 'gone':
      return 'It is over already; read the case anew.';
    case 'conflict':
      return 'It changed since you read it; read it anew and try again.';
    case 'idempotency-reuse':
      return 'This Idempotency-Key was used for another request; make a new one.';
    case 'too-many':
      return `Too many attempts; wait ${failure.retryAfterSeconds} seconds.`;
    case 'unavailable':
      return 'Samspel can not answer just now; try again in a while.';
  }
}
