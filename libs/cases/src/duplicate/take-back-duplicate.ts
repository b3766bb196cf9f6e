import { DomainError } from '#use-case';
import type { Instant } from '#calendar';
import type { Event } from '#workflow';
import { decideAndWrite } from '../write-path/execute.js';
import { lockAsParty } from '../write-path/open-file.js';
import { readHistory, trackIn } from '../history/read-history.js';
import type { Work } from '../work.js';
import { findDuplicate } from './read-duplicates.js';
import { undoDuplicate } from './undo-duplicate.js';

/**
 * Takes back that the agency closed its part of this case as a duplicate: the part stands where it stood, with its own dates, and
 * so does the other case. It was a slip, so this is the same case and no new episode.
 */
export async function takeBackDuplicate(work: Work, reference: string): Promise<void> {
  const file = await lockAsParty(work, { reference });
  const closed = await findDuplicate(work, file.id);
  if (closed === null) throw new DomainError({ code: 'gone' });
  const events = await readHistory(work, file.id);
  const { duplicate } = file.definition.vocabulary;
  const parts = endedParts(events, { agency: work.actor.agency, code: duplicate, since: closed.at.toISOString() });
  await undoDuplicate(work, file);
  if (parts.length > 0) decideAndWrite(work, file, [{ do: 'take-back', parts }]);
}

type Ended = { agency: string; code: string | undefined; since: string };
type Part = { track: string; stage: string; entered: Instant };

/** Where the agency's parts stood that it closed as duplicates then. */
function endedParts(events: Event[], { agency, code, since }: Ended): Part[] {
  return events.flatMap((event, index) => {
    if (event.type !== 'track-closed' || event.agency !== agency || event.code !== code || event.at < since) return [];
    const stood = events
      .slice(0, index)
      .flatMap((each) => trackIn(each) ?? [])
      .findLast(({ id }) => id === event.track);
    return stood === undefined ? [] : [{ track: stood.definition, stage: stood.stage, entered: stood.entered }];
  });
}
