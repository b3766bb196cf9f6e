import { heard } from './connection.js';
import { Problem } from './problem.js';
import type { components } from './schema.js';

type ImportResult = components['schemas']['IndicatorImport'];

/** How many bytes of how many are on their way. */
export interface Sent {
  sent: number;
  total: number;
}

/** Somebody stopped the upload: the api never had the whole file, and wrote nothing. */
export const isStopped = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * Streams a CSV file of reported offences to a pledge, and tells how far it is: fetch can't say. Anything but success is thrown
 * as a Problem.
 */
export function importOffences(
  { pledge, file, signal }: { pledge: string; file: File; signal: AbortSignal },
  tell: (sent: Sent) => void,
): Promise<ImportResult> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/pledges/${pledge}/indicators/import`);
    request.setRequestHeader('Content-Type', 'text/csv');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => tell({ sent: loaded, total }));
    request.addEventListener('load', () => {
      heard(true);
      if (request.status === 200) resolve(request.response);
      else reject(new Problem(request.status, request.response ?? {}));
    });
    request.addEventListener('error', () => {
      heard(false);
      reject(new Problem(0, {}));
    });
    request.addEventListener('abort', () => reject(new DOMException('The upload was stopped.', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
