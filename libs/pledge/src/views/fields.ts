import { z } from 'zod';

/** A calendar day in Europe/Stockholm, `2026-11-24`. */
export const Day = z.string().meta({ format: 'date' });

/** What may be left out of a request and is null in the answer. */
export const text = z.string().nullable().default(null);
export const day = Day.nullable().default(null);
export const whole = z.int().nullable().default(null);
export const ids = z.array(z.string()).default([]);

/** A list of codes; none where it is left out. */
export function codes<const C extends readonly [string, ...string[]]>(
  set: C,
): z.ZodDefault<z.ZodArray<z.ZodEnum<{ [K in C[number]]: K }>>> {
  return z.array(z.enum(set)).default([]);
}

/** A moment, ISO 8601 in UTC. */
export const Instant = z.string().meta({ format: 'date-time' });
