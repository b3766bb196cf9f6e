import { codeOf } from './failure-of.js';

export type ErrorLog = { error: string; sqlState?: string; message?: string; where: string[] };

/**
 * What the log keeps of an exception: what it is and where, never what it was about. A database error's message, a parser's or a
 * schema's may quote what somebody wrote; our own plain errors and the runtime's TypeErrors don't.
 */
export function logOf(error: unknown): ErrorLog {
  if (!(error instanceof Error)) return { error: typeof error, where: [] };
  const sqlState = codeOf(error);
  return {
    error: error.constructor.name,
    ...(sqlState !== '' && { sqlState }),
    ...((error.constructor === Error || error.constructor === TypeError) && { message: error.message }),
    // The lines after the message, which may itself have several.
    where: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
  };
}
