import { DomainError } from '#cases';
import { pointerTo, unknownField } from './field-errors.js';

/** The contract's deepest body has three levels. What nests without end would exhaust whoever walks it. */
const LEVELS = 6;

/** A body is an object, and no deeper than any that is asked for. */
export function requirePlainBody(body: unknown): void {
  if (body === undefined || body === null) return;
  if (typeof body !== 'object' || Array.isArray(body)) throw refusal('not-an-object', 'Send one JSON object.');
  if (deeperThan(body, LEVELS)) throw refusal('too-deep', `Nest objects and lists at most ${LEVELS} levels deep.`);
  const inherited = inheritedName(body);
  if (inherited !== undefined) throw new DomainError({ code: 'validation', errors: [unknownField(inherited)] });
}

/** The first field, as a pointer, whose name every object has already (`constructor`): to a look-up by name it would be known. */
function inheritedName(value: unknown, above = ''): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const pointer = pointerTo(above, name);
    const found = name in Object.prototype ? pointer : inheritedName(inner, pointer);
    if (found !== undefined) return found;
  }
  return undefined;
}

function deeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => deeperThan(inner, levels - 1));
}

function refusal(code: string, detail: string): DomainError {
  return new DomainError({ code: 'validation', errors: [{ pointer: '', code, detail }] });
}
