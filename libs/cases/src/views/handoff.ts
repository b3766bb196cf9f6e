import { z } from 'zod';
import { MissingView } from './missing.js';
import { Agency } from '#identity';
import { CaseHead } from './people.js';
import { SharedData } from './receipt.js';
import { Day, Instant, Title } from '#use-case';

/**
 * One handoff as an agency that is in it, or was told of it, sees it. `acceptance` is for those who may answer it: what stands in
 * the way of accepting, if anything does. To decline is always possible.
 */
export const HandoffView = CaseHead.extend({
  id: z.string(),
  title: Title,
  kind: z.enum(['open', 'transfer']),
  track: z.string(),
  sender: Agency,
  receiver: Agency,
  offered: Instant,
  due: Day,
  late: z.boolean(),
  revision: z.int(),
  mine: z.enum(['sender', 'receiver', 'told']),
  /** To the agency that is asked, where consent covers it; else it stays anonymous. */
  whom: z.object({ givenName: z.string(), familyName: z.string(), birthDate: Day }).nullable(),
  why: z.string().nullable(),
  ground: z.string().nullable(),
  shares: z.array(SharedData),
  withholds: z.array(SharedData),
  ladder: z.array(z.object({ at: Instant, to: z.array(z.string()), past: z.boolean() })),
  acceptance: z.object({ possible: z.boolean(), missing: z.array(MissingView) }).nullable(),
  mayWithdraw: z.boolean(),
  declineReasons: z.array(z.object({ code: z.string(), title: Title })),
  ifAccepted: z.object({ stage: Title, due: Day }),
}).meta({ id: 'HandoffView' });
export type HandoffView = z.infer<typeof HandoffView>;

/** What an answer that leads out of a case leaves: which case it was. */
export const CaseReference = z.object({ reference: z.string() }).meta({ id: 'CaseReference' });
export type CaseReference = z.infer<typeof CaseReference>;
