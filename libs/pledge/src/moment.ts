import { z } from 'zod';
import { type Day as CalendarDay, isDay } from '#calendar';

/** A calendar day in Europe/Stockholm, `2026-11-24`. */
export const Day = z.string().meta({ format: 'date' });

/** A moment, ISO 8601 in UTC. */
export const Instant = z.string().meta({ format: 'date-time' });

/** Days of records come as text, checked when they were kept. */
export function asDay(text: string): CalendarDay {
  if (!isDay(text)) throw new RangeError(`"${text}" is no day`);
  return text;
}
