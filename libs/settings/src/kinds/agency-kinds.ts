import { z } from 'zod';
import { code, title, words } from '../words.js';

const secrecy = z.object({ chapter: code, strict: z.boolean().default(false) });

const agencyKind = z.object({
  kind: code,
  ...title,
  /** Who did something, in a Swedish sentence: "polisen". Without it the municipality did. */
  subject: words.optional(),
  /** Opens pledges, carries them on, follows them up, and says when the law's duties are done. */
  keepsPledges: z.boolean().default(false),
  /** Says what it did for a pledge. */
  logsForPledges: z.boolean().default(false),
  /** The kinds of activity that no other kind of agency logs. */
  logsAlone: z.array(code).default([]),
  /** Reads, under consent, what others write of the young person: the words of a talk, the goals of the plan. */
  readsWords: z.boolean().default(false),
  /** How much it sees of lines of a plan that others wrote for others, where consent covers all three. */
  othersLines: z.enum(['all', 'what-and-when']).default('what-and-when'),
  /** The board or authority that it belongs to: each is its own sphere of secrecy (OSL 8 kap. 1 §). */
  board: words.optional(),
  /** The secrecies that hold there, as `osl-26-1`. Strict is one that presumes secrecy. Left out, nobody has said which: no ground that names what it breaks is known to break them. */
  secrecy: z.array(secrecy).optional(),
  /** Those that hold besides in a unit there that keeps to itself what it writes. */
  unitSecrecy: z.array(secrecy).default([]),
});
export type AgencyKind = z.output<typeof agencyKind>;

/** The kinds of agencies that there are, in the order in which they are shown, and what the code asks of each. */
export const agencyKinds = z
  .array(agencyKind)
  .refine((kinds) => new Set(kinds.map(({ kind }) => kind)).size === kinds.length, 'name each kind once');

/** An agency of a kind that is not set goes by the name of its kind, and may nothing that is said here. */
export function kindNamed(kinds: AgencyKind[], kind: string): AgencyKind {
  return kinds.find((each) => each.kind === kind) ?? agencyKind.parse({ kind, sv: kind, en: kind });
}
