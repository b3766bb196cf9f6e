import { type Act, acts } from '#sharing';
import {
  awaitsReply,
  type CaseState,
  type Command,
  type Definition,
  earliest,
  openedBy,
  type Track,
  type TrackDefinition,
} from '#workflow';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { wantsFeedback } from './choose-acts.js';
import type { WantedActs } from './new-referral.js';

/** What records the acts, those that open tracks first: a case begins with one. */
export function actCommands(
  { actor }: Work,
  { definition, state }: CaseFile,
  { chosen, wanted, before }: { chosen: Act[]; wanted: WantedActs; before?: CaseState | undefined },
): Command[] {
  const { acts: recordedBy, feedbackWanted, ownPart } = definition.vocabulary;
  const recorded = chosen.flatMap((act): Command[] => {
    const told = recordedBy[act];
    if (told === undefined) return [];
    const from = before && earliest(before, told.fact)?.from;
    return [{ do: 'record-fact', kind: told.fact, code: told.code, ...(from === undefined ? {} : { from }) }];
  });
  const wants = wantsFeedback(definition, wanted) && !awaitsReply(definition, state, actor.agency);
  if (feedbackWanted !== undefined && wants)
    recorded.push({ do: 'record-fact', kind: feedbackWanted.fact, code: feedbackWanted.code });
  const begins = chosen.includes('sspf-referral') && ownTracks(definition).includes(actor.kind);
  if (ownPart !== undefined && begins && ownTrack(definition, state, actor.agency) === undefined)
    recorded.push({ do: 'record-fact', kind: ownPart.fact, code: ownPart.code, subject: actor.agency });
  return recorded;
}

/** An agency's own part of a case, if it has one. */
export function ownTrack(definition: Definition, state: CaseState, agency: string): Track | undefined {
  const names = new Set(openedBy(definition, definition.vocabulary.ownPart?.fact).map(([name]) => name));
  return Object.values(state.tracks).find((track) => track.agency === agency && names.has(track.definition));
}

/** The kinds of agencies that may begin a part of their own. */
export function ownTracks(definition: Definition): string[] {
  return openedBy(definition, definition.vocabulary.ownPart?.fact).map(([, { agency }]) => agency);
}

/** The tracks that an act opens or comes to, and those whose owners are told of it with another's, by name. */
export function receiving(definition: Definition, act: Act): [string, TrackDefinition][] {
  const { toldWith } = acts[act];
  return [act, ...(toldWith === undefined ? [] : [toldWith])].flatMap((each) =>
    openedBy(definition, definition.vocabulary.acts[each]?.fact),
  );
}
