import { type Consented, seesAgency, seesTrack } from '#sharing';
import { type Definition, split } from '#workflow';
import { nameOf } from './titles.js';

type Seeing = { viewer: { agency: string; kind: string }; definition: Definition; consents: Consented };

/** Whether a track's steps may be seen; by its id, so that of one that is over too. */
export function seesTrackNamed({ viewer, definition, consents }: Seeing, track: string, agency: string): boolean {
  return seesTrack(viewer, agency, definition.tracks[nameOf(track)]?.seenBy ?? [], consents);
}

/** Whether a dated thing of an agency may be seen: a track and its tasks as the track is, others as the agency is. */
export function seesThing(seeing: Seeing, thing: string, agency: string): boolean {
  const [kind, id] = split(thing);
  switch (kind) {
    case 'track':
      return seesTrackNamed(seeing, id, agency);
    case 'task':
      return seesTrackNamed(seeing, id.split('.')[0] ?? '', agency);
    case 'handoff':
    case 'fact':
      return seesAgency(seeing.viewer.agency, agency, seeing.consents);
  }
}
