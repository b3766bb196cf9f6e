import type { Act } from '#sharing';
import { awaitsReply, type CaseState, type Command, earliest } from '#workflow';
import type { CaseReceipt } from '../views/receipt.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { carryOut } from '../write-path/execute.js';
import { keepConcern } from '../young-person/keep-own-record.js';
import { ownTrack, ownTracks, wantsFeedback } from './choose-acts.js';
import { discloseActs } from './disclose-acts.js';
import type { LaterReferral, WantedActs } from './new-referral.js';

/** `before` is the state of a closed case that the acts were received in already, and count from. */
type Chosen = { chosen: Act[]; told: LaterReferral; before?: CaseState | undefined };

/** What a referral does in one case: each act is recorded, what was written is kept, and each receiver is given what it may have. */
export async function recordActs(work: Work, file: CaseFile, { chosen, told, before }: Chosen): Promise<CaseReceipt> {
  const after = carryOut(work, file, actCommands(work, file, { chosen, wanted: told, before }));
  await keepConcern(work, after.id, told);
  return { reference: after.reference, acts: await discloseActs(work, after, chosen) };
}

/** What records the acts, those that open tracks first: a case begins with one. */
function actCommands(
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
