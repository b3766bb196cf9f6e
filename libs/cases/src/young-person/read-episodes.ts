import type { Work } from '../work.js';

export type Episode = { reference: string; status: 'open' | 'closed' };

/** The cases of one young person that the actor's agency has a record in, oldest first, this one among them. */
export function readEpisodes({ manager }: Work, caseId: string): Promise<Episode[]> {
  return manager.query('select reference, status from samspel.episodes($1)', [caseId]);
}

/** Which of them a case is, from 1, and the one before it. */
export function placeAmong(episodes: Episode[], reference: string): { episode: number; previous: string | null } {
  const place = Math.max(
    0,
    episodes.findIndex((each) => each.reference === reference),
  );
  return { episode: place + 1, previous: episodes[place - 1]?.reference ?? null };
}
