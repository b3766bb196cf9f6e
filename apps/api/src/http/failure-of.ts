import { DomainError, type Failure, type FieldCode } from '#use-case';

/** How an exception is answered. `fault` is true where it is ours and not the asker's. */
export type Answered = { failure: Failure; status?: number; fault: boolean };

/**
 * Anything thrown, as a failure. Use cases throw what they mean; the rest comes from Fastify and Nest with a status (a body that
 * is no JSON, an unknown address), from PostgreSQL with its five-character code, or from a mistake of ours.
 */
export function failureOf(error: unknown): Answered {
  if (error instanceof DomainError) return { failure: error.failure, fault: error.code === 'unavailable' };
  const status = clientStatus(error);
  if (status !== undefined) return { ...refused(status), fault: false };
  const sqlState = codeOf(error);
  if (isOutage(sqlState) || isLostConnection(error)) return { failure: { code: 'unavailable' }, fault: true };
  // A value that PostgreSQL can't read (class 22) came from the request; that it came so far is a fault of ours.
  if (/^22.{3}$/.test(sqlState)) return { failure: bad('', 'not-valid', 'A value can not be read.'), fault: true };
  return { failure: { code: 'unavailable' }, status: 500, fault: true };
}

function refused(status: number): { failure: Failure; status: number } {
  switch (status) {
    case 401:
      return { failure: { code: 'no-session' }, status };
    case 403:
    case 404:
    case 405:
      return { failure: { code: 'no-access' }, status };
    case 413:
      return { failure: bad('', 'too-large', 'Send less at once.'), status };
    case 414:
      return { failure: { code: 'no-access' }, status: 404 };
    case 415:
      return { failure: bad('', 'not-json', 'Send the body as application/json.'), status };
    // Another host's name.
    case 421:
      return { failure: { code: 'no-access' }, status };
    case 429:
      return { failure: { code: 'too-many', retryAfterSeconds: 60 }, status };
    default:
      return { failure: bad('', 'not-readable', 'Send well-formed JSON to a well-formed address.'), status: 400 };
  }
}

function bad(pointer: string, code: FieldCode, detail: string): Failure {
  return { code: 'validation', errors: [{ pointer, code, detail }] };
}

/**
 * Nothing the asker did: the database is gone or going (classes 08, 57P), lets nobody in (28, 3D), is full (53), or gave up
 * on a lock (40, 55) or on a statement that took too long (57014); or the socket to it failed.
 */
function isOutage(code: string): boolean {
  return /^(08|28|3D|40|53|55|57)/.test(code) || /^E(CONN|PIPE|TIMEDOUT|HOSTUNREACH|NOTFOUND|AI_AGAIN)/.test(code);
}

/** Driver and TypeORM have no code for a connection that broke under a query or between two, or that nobody answered. */
function isLostConnection(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^Query runner already released|^Connection terminated|^Query read timeout|^timeout exceeded when trying to connect|connection error and is not queryable/.test(
      error.message,
    )
  );
}

/** Fastify's errors carry `statusCode`, Nest's exceptions `getStatus()`. */
function clientStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const status: unknown =
    'getStatus' in error && typeof error.getStatus === 'function'
      ? error.getStatus()
      : 'statusCode' in error
        ? error.statusCode
        : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/** PostgreSQL's or the socket's code; TypeORM keeps the driver's error inside its own. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('driverError' in error) return codeOf(error.driverError);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
