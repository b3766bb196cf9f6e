import type { z } from 'zod';

/** The key under which a stored value says its version. Without it, it is of version 1: that was written before there were any. */
const VERSION = 'schemaVersion';

/** What is stored, in the version that is written now; older ones are read through all the steps since. */
export type Versioned<T> = { version: number; parse: (value: object, version: number) => T };

export function firstVersion<T>(schema: z.ZodType<T>): Versioned<T> {
  return { version: 1, parse: (value) => schema.parse(value) };
}

/** The next version, and how a value of the one before becomes one of it. */
export function nextVersion<Before, T>(
  before: Versioned<Before>,
  schema: z.ZodType<T>,
  upcast: (old: Before) => T,
): Versioned<T> {
  const version = before.version + 1;
  return {
    version,
    parse: (value, written) => (written >= version ? schema.parse(value) : upcast(before.parse(value, written))),
  };
}

/** Reads what was stored, of any version that there has been; what it throws names ids and shapes, never a value. */
export function read<T>(what: string, current: Versioned<T>, stored: unknown): T {
  if (typeof stored !== 'object' || stored === null) throw new UnreadableError(what, 'it is no object');
  const { [VERSION]: version = 1, ...value }: { [VERSION]?: unknown } = stored;
  if (typeof version !== 'number' || version > current.version) {
    throw new UnreadableError(
      what,
      `it bears version ${String(version)}, and this program knows ${current.version}: run the newer program`,
    );
  }
  try {
    return current.parse(value, version);
  } catch (error) {
    throw new UnreadableError(what, error instanceof Error ? pathsOf(error) : String(error));
  }
}

/** What is to be stored, with the version that it is written in. */
export function write<T extends object>(current: Versioned<unknown>, value: T): T & { [VERSION]: number } {
  return { ...value, [VERSION]: current.version };
}

function pathsOf(error: Error & { issues?: readonly z.core.$ZodIssue[] }): string {
  if (error.issues === undefined) return error.message;
  return error.issues.map(({ path, code }) => `${path.join('/') || 'the whole'}: ${code}`).join(', ');
}

/** What is stored has another shape than any version: a fault of ours or a damaged row, never of the user's. */
export class UnreadableError extends Error {
  constructor(what: string, why: string) {
    super(`${what} could not be read: ${why}`);
    this.name = 'UnreadableError';
  }
}
