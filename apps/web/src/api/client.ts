import createClient from 'openapi-fetch';
import { heard } from './connection.js';
import { Problem } from './problem.js';
import type { paths } from './schema.js';

/** The paths as written in calls: without the prefix that every one of them has. */
type Paths = { [P in keyof paths as P extends `/api/v1${infer Rest}` ? Rest : P]: paths[P] };

export const api = createClient<Paths>({ baseUrl: '/api/v1', credentials: 'same-origin' });

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** What a server in front of ours answers when ours is gone. */
const GONE = new Set([502, 504]);

/** Unwraps an answer; anything but success is thrown as a Problem. */
export async function answerOf<Data>(request: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await request.catch((): never => {
    heard(false);
    throw new Problem(0, {});
  });
  heard(!GONE.has(response.status));
  if (!response.ok) throw new Problem(response.status, typeof error === 'object' && error !== null ? error : {});
  if (data === undefined) throw new Problem(502, { code: 'unavailable' });
  return data;
}

/** Headers of a state-changing call: the key that makes a repetition harmless, and the revision that was looked at. */
export const sending = (key: string, revision?: number): Record<string, string> => ({
  'Idempotency-Key': key,
  ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
});
