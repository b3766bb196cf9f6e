import { z } from 'zod';
import { isTime } from '#calendar';

const time = z.custom<`${number}:${number}`>(
  (value) => typeof value === 'string' && isTime(value),
  'write a time of day, as "16:30"',
);

/** When the office of social services is open on a weekday, and whom one calls while it is not. Without a number nobody is on duty. */
export const outOfHours = z
  .object({ opens: time, closes: time, phone: z.string().min(3).nullable() })
  .refine(({ opens, closes }) => opens < closes, 'an office closes after it opens');
