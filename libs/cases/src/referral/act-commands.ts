import { type Act, acts, feedbackWanted, ownPart } from '#sharing';
import { awaitsReply, type CaseState, type Command, type Definition, earliest, type Track } from '#workflow';
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
  const recorded = chosen.map((act): Command => {
    const { fact: kind, code } = acts[act];
    const from = before && earliest(before, kind)?.from;
    return { do: 'record-fact', kind, code, ...(from === undefined ? {} : { from }) };
  });
  if (wantsFeedback(definition, wanted) && !awaitsReply(definition, state, actor.agency))
    recorded.push({ do: 'record-fact', kind: feedbackWanted.fact, code: feedbackWanted.code });
  const begins = chosen.includes('sspf-referral') && ownTracks(definition).includes(actor.kind);
  if (begins && ownTrack(definition, state, actor.agency) === undefined)
    recorded.push({ do: 'record-fact', kind: ownPart.fact, code: ownPart.code, subject: actor.agency });
  return recorded;
}

/** An agency's own part of a case, if it has one. */
export function ownTrack(definition: Definition, state: CaseState, agency: string): Track | undefined {
  return Object.values(state.tracks).find(
    (track) => track.agency === agency && opens(definition, track.definition, ownPart.fact),
  );
}

export function opens({ tracks }: Definition, track: string, fact: string): boolean {
  return tracks[track]?.opensOn.facts.includes(fact) === true;
}

/** The kinds of agencies that may begin a part of their own. */
export function ownTracks({ tracks }: Definition): string[] {
  return Object.values(tracks).flatMap(({ opensOn, agency }) => (opensOn.facts.includes(ownPart.fact) ? [agency] : []));
}
