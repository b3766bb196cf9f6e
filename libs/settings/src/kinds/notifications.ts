import { z } from 'zod';
import { isTime } from '#calendar';
import { code } from '../words.js';

const time = z.custom<`${number}:${number}`>(
  (value) => typeof value === 'string' && isTime(value),
  'write a time of day, as "18:00"',
);

/** Reminders ring at nine at the earliest (libs/calendar): a morning before that would leave them to the next one. */
const morning = time.refine((at) => at >= '09:00', 'let the morning be nine or later: reminders ring at nine');

const ways = z.object({
  /** When all that waited for the morning goes, in one e-mail. */
  morning,
  /** Hours in which nothing goes, over midnight where they end earlier than they begin; null where mail goes at any hour. */
  quiet: z.object({ from: time, until: time }).nullable(),
  /** Whether anything goes on Saturdays, Sundays and holidays. */
  freeDays: z.enum(['held', 'sent']),
  /** So many days late, the top of the agency hears beside the unit's head. */
  topAfterDays: z.int().min(0).max(60),
});
/** How an agency is told. */
export type Ways = z.output<typeof ways>;
const own = ways.partial();
type Own = z.output<typeof own>;

/** How people are told of what a workflow says when to tell: in the town, and where an agency has its own ways, there. */
export const notifications = ways
  .extend({ agencies: z.record(code, own).default({}) })
  .refine(
    ({ agencies, ...town }) => !isQuiet(town) && Object.values(agencies).every((own) => !isQuiet(withOwn(town, own))),
    'let the morning lie outside of the quiet hours',
  );

const isQuiet = ({ morning: at, quiet }: Ways): boolean => quiet !== null && isWithin(at, quiet);

/** Whether a time of day lies in hours that may go over midnight; the last belongs to them no more. */
export function isWithin(at: string, { from, until }: { from: string; until: string }): boolean {
  return from < until ? at >= from && at < until : at >= from || at < until;
}

/** How one agency of the town is told. */
export function waysOf({ agencies, ...town }: z.output<typeof notifications>, agency: string): Ways {
  return withOwn(town, agencies[agency] ?? {});
}

function withOwn(town: Ways, { morning: at, quiet, freeDays, topAfterDays }: Own): Ways {
  return {
    morning: at ?? town.morning,
    quiet: quiet === undefined ? town.quiet : quiet,
    freeDays: freeDays ?? town.freeDays,
    topAfterDays: topAfterDays ?? town.topAfterDays,
  };
}
