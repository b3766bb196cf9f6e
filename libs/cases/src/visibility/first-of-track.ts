import type { Definition, Track } from '#workflow';
import type { SeenDate } from './seen-dates.js';

/**
 * What a track is due with first, of what the reader sees: its stage or a task in it, and on the first track of the reader's own
 * agency what that has promised, or does in another's track. The board, the score and the list say one and the same.
 */
export function firstOfTrack(
  definition: Definition,
  { dates, tracks, agency }: { dates: SeenDate[]; tracks: Track[]; agency: string },
  track: Track,
): SeenDate {
  const own = tracks.filter((each) => each.agency === agency).map(({ id }) => id);
  const isMain = own[0] === track.id;
  const promised = definition.vocabulary.commitment?.fact;
  const first = dates.find((date) => {
    switch (date.kind) {
      case 'track':
        return date.of.id === track.id;
      case 'task':
        return date.track === track.id || (isMain && date.agency === agency && !own.includes(date.track));
      case 'fact':
        return isMain && date.agency === agency && date.of.kind === promised;
      case 'handoff':
        return false;
    }
  });
  if (first === undefined) throw new Error(`The track "${track.id}" has no date.`);
  return first;
}
