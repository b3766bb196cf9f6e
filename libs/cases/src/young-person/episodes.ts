import { z } from 'zod';
import { rows } from '#database';
import type { Work } from '../work.js';

/** The cases of one young person that the actor's agency has a record in, oldest first, this one among them. */
export const Episode = z.object({ reference: z.string(), status: z.enum(['open', 'closed']) });
export type Episode = z.output<typeof Episode>;

export const readEpisodes = ({ manager }: Work, caseId: string): Promise<Episode[]> =>
  rows(manager, Episode, 'select reference, status from samspel.episodes($1)', [caseId]);

/** The same of the case `c`, as one column of its row. */
export const EPISODES = `
  to_json(array(
    select json_build_object('reference', e.reference, 'status', e.status) from samspel.episodes(c.id) e
  )) as episodes`;

/** Which of them a case is, from 1, and the one before it. */
export function placeAmong(episodes: Episode[], reference: string): { episode: number; previous: string | null } {
  const place = Math.max(
    0,
    episodes.findIndex((each) => each.reference === reference),
  );
  return { episode: place + 1, previous: episodes[place - 1]?.reference ?? null };
}
