import { DomainError } from '#cases';

/** The contract's deepest body has three levels. What nests without end would exhaust whoever walks it. */
const LEVELS = 6;

/** A body is an object, and no deeper than any that is asked for. */
export function requirePlainBody(body: unknown): void {
  if (body === undefined || body === null) return;
  if (typeof body !== 'object' || Array.isArray(body)) throw refusal('not-an-object', 'Send one JSON object.');
  if (deeperThan(body, LEVELS)) throw refusal('too-deep', `Nest objects and lists at most ${LEVELS} levels deep.`);
}

function deeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => deeperThan(inner, levels - 1));
}

function refusal(code: string, detail: string): DomainError {
  return new DomainError({ code: 'validation', errors: [{ pointer: '', code, detail }] });
}
