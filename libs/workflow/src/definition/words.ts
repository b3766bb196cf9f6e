/** Names and words in the YAML of a definition. */
import { z } from 'zod';
import type { Read } from '#calendar';

export const name = z
  .string({ error: 'write a name' })
  .regex(
    /^[a-z0-9]+([.-][a-z0-9]+)*$/,
    'write names in small letters a to z, digits, "-" and "." alone, as "follow-up"',
  );

/** Words that `read` understands. */
export function read<T>(reading: (text: string) => Read<T>, example: string) {
  return z
    .string({ error: `write it in words, as "${example}"` })
    .describe(`In words, as: ${example}`)
    .transform((text, context) => {
      const result = reading(text);
      if ('read' in result) return result.read;
      context.addIssue(result.problem);
      return z.NEVER;
    });
}
