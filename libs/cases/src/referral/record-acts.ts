import { z } from 'zod';
import { row, YoungPersonRow } from '#database';
import { type Act, type CopiedKind, copiedKinds, opens, waitsForAnother } from '#sharing';
import { awaitsFeedback, type CaseState, type Command, datedItems, earliest, type Track } from '#workflow';
import { shareOf } from '../ground/what-is-given.js';
import type { CaseReceipt, Receipt } from '../views/receipt.js';
import { dated, lawOf } from '../words/dated.js';
import { stageTitle } from '../words/titles.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { decideAndWrite } from '../write-path/execute.js';
import { saveConcern } from '../young-person/save-own-record.js';
import { actTitle, ownTrack, ownTracks, receiving } from './choose-acts.js';
import type { OwnActs } from './ages.js';
import type { LaterReferral, WantedActs } from './new-referral.js';

/** `before` is the state of a closed case that the acts were received in already, and count from. */
type Chosen = OwnActs & { told: LaterReferral; before?: CaseState | undefined };

/** What a referral does in one case: each act is recorded, what was written is kept, and each receiver is given what it may have. */
export async function recordActs(
  work: Work,
  file: CaseFile,
  { acts, adultGround, told, before }: Chosen,
): Promise<CaseReceipt> {
  // Whoever reports without a duty to is owed no answer (SoL 19 kap. 6 §).
  const isOwed = acts.includes('statutory-report') && adultGround === undefined;
  const wanted = isOwed ? told : { ...told, wantsFeedback: false };
  const after = decideAndWrite(work, file, actCommands(work, file, { chosen: acts, wanted, before }));
  await saveConcern(work, after.id, { ...told, reporter: told.reporter ?? { name: work.actor.name } });
  return {
    reference: after.reference,
    own: ownTasks(work, file, after),
    acts: await discloseActs(work, after, { acts, adultGround }),
  };
}

/** What it leaves to the sender's own agency, soonest first; a talk is told of as what it is part of. */
function ownTasks({ actor }: Work, before: CaseFile, { definition, state }: CaseFile): CaseReceipt['own'] {
  return datedItems(definition, state)
    .filter(
      ({ kind, of, agency }) => kind === 'task' && agency === actor.agency && before.state.tasks[of.id] === undefined,
    )
    .map((item) => ({ ...dated(definition, item), due: item.clock.due, source: lawOf(definition, item) ?? 'local' }))
    .filter(({ kind }) => kind !== 'talk' && kind !== 'watch')
    .map(({ title, due, source }) => ({ title, due, source }))
    .sort((a, b) => a.due.localeCompare(b.due));
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
    const from = before && earliest(before, [told.fact])?.from;
    return [{ do: 'record-fact', kind: told.fact, code: told.code, ...(from === undefined ? {} : { from }) }];
  });
  const wants = wanted.wantsFeedback === true && !awaitsFeedback(definition, state, actor.agency);
  if (feedbackWanted !== undefined && wants)
    recorded.push({ do: 'record-fact', kind: feedbackWanted.fact, code: feedbackWanted.code });
  const begins = chosen.includes('sspf-referral') && ownTracks(definition).includes(actor.kind);
  if (ownPart !== undefined && begins && ownTrack(definition, state, actor.agency) === undefined)
    recorded.push({ do: 'record-fact', kind: ownPart.fact, code: ownPart.code, subject: actor.agency });
  return recorded;
}

/** Gives each act's receivers what its ground allows, and says who has it now, until when, and what they were given. */
async function discloseActs(work: Work, file: CaseFile, { acts, adultGround }: OwnActs): Promise<Receipt['acts']> {
  const { actor, now, manager } = work;
  const { definition, consents } = file;
  const known = await manager.findOneBy(YoungPersonRow, { caseId: file.id, agency: actor.agency });
  const lines: Receipt['acts'] = [];
  for (const act of acts) {
    const names = new Set(receiving(definition, act).map(([name]) => name));
    const tracks = Object.values(file.state.tracks);
    const receivers = [...names].flatMap((name) => tracks.filter(({ definition: each }) => each === name));
    for (const track of receivers) {
      const covered = opens(consents, actor.agency, [track.agency], 'identity');
      const chosen = act === 'statutory-report' ? adultGround : undefined;
      const { ground, paragraph, gives, acute } = shareOf(work, act, covered, chosen);
      work.trail.goesOn(paragraph);
      const disclosed = [file.id, track.agency, gives, ground, act, now];
      // What an agency sends itself it is not given: it has it.
      const isOther = track.agency !== actor.agency;
      const receives = isOther ? await bringIn(work, disclosed) : [];
      const waits = isOther && waitsForAnother(known?.protectedIdentity ?? null, { acute }) ? gives : [];
      lines.push(lineOf(file, track, act, { receives, waits }));
    }
    const own = act === 'sspf-referral' ? ownTrack(definition, file.state, actor.agency) : undefined;
    if (own !== undefined) lines.push(lineOf(file, own, act, { receives: [], waits: [] }));
  }
  return lines;
}

const Given = z.object({ given: z.array(z.enum(copiedKinds)) });

/** A receiver is a party from then on. Answers with what there was to give of what its ground allows. */
async function bringIn({ manager }: Work, disclosed: unknown[]): Promise<CopiedKind[]> {
  const found = await row(manager, Given, 'select samspel.bring_in($1, $2, $3, $4, $5, $6) as given', disclosed);
  return found?.given ?? [];
}

function lineOf(
  file: CaseFile,
  track: Track,
  act: Act,
  told: { receives: CopiedKind[]; waits: CopiedKind[] },
): Receipt['acts'][number] {
  const { definition } = file;
  return {
    act,
    title: actTitle(definition, act),
    agency: file.agency(track.agency),
    stage: stageTitle(definition, track.definition, track.stage),
    due: track.clock.due,
    source: definition.tracks[track.definition]?.stages[track.stage]?.due.source ?? 'local',
    ...told,
  };
}
