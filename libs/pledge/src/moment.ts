import { z } from 'zod';

/** A calendar day in Europe/Stockholm, `2026-11-24`. */
export const Day = z.string().meta({ format: 'date' });

/** A moment, ISO 8601 in UTC. */
export const Instant = z.string().meta({ format: 'date-time' });
