import { Readable } from 'node:stream';
import { DomainError, type FieldCode } from '#use-case';
import { pointerTo, unknownField } from './field-errors.js';

/** The contract's deepest body has three levels. What nests without end would exhaust whoever walks it. */
const LEVELS = 6;
/** The largest has some 150 values. Tens of thousands, each judged on its own, would keep everybody waiting for seconds. */
const VALUES = 1000;

/**
 * A body is an object, no deeper and no larger than any that is asked for, without a field whose name every object has already
 * (`constructor`): to a look-up by name that one would be known. A file that streams in is read by who asked for it.
 */
export function requirePlainBody(body: unknown): void {
  if (body === undefined || body === null || body instanceof Readable) return;
  if (typeof body !== 'object' || Array.isArray(body)) throw refusal('not-an-object', 'Send one JSON object.');
  let left = VALUES;
  const walk = (value: object, above: string, levels: number): void => {
    if (levels === 0) throw refusal('too-deep', `Nest objects and lists at most ${LEVELS} levels deep.`);
    for (const [name, inner] of Object.entries(value)) {
      left -= 1;
      if (left < 0) throw refusal('too-many', `Send at most ${VALUES} values at once.`);
      const pointer = pointerTo(above, name);
      if (name in Object.prototype) throw new DomainError({ code: 'validation', errors: [unknownField(pointer)] });
      if (typeof inner === 'object' && inner !== null) walk(inner, pointer, levels - 1);
    }
  };
  walk(body, '', LEVELS);
}

function refusal(code: FieldCode, detail: string): DomainError {
  return new DomainError({ code: 'validation', errors: [{ pointer: '', code, detail }] });
}
