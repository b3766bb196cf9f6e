import type { z } from 'zod';

/** Unions and intersections written out, so that two ways of writing the same type are the same. */
type Flat<T> = T extends readonly unknown[] ? T : T extends object ? { [Key in keyof T]: Flat<T[Key]> } : T;

type Same<A, B> = (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false;

/**
 * A schema that gives exactly `T`. The compiler holds the two equal both ways: a field, an event or a code that stands in one of
 * them alone does not compile.
 */
export function exactly<T>(): <Schema extends z.ZodType>(
  schema: Same<T, z.output<Schema>> extends true ? Schema : never,
) => Schema {
  return (schema) => schema;
}
