import { z } from 'zod';

/** What a thing is called on screen, in both languages. */
export const Title = z.object({ sv: z.string(), en: z.string() }).meta({ id: 'Title' });
export type Title = z.infer<typeof Title>;

/** A calendar day in Europe/Stockholm, `2026-11-24`. */
export const Day = z.string().meta({ format: 'date' });
export type Day = z.infer<typeof Day>;

/** A moment, ISO 8601 in UTC, `2026-11-24T15:00:00.000Z`. */
export const Instant = z.string().meta({ format: 'date-time' });
export type Instant = z.infer<typeof Instant>;
