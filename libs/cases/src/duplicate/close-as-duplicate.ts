import { fold } from '#text';
import { randomUUID } from 'node:crypto';
import { DuplicateRow, type MovedDate, YoungPersonRow } from '#database';
import { invalid } from '#use-case';
import { IsNull } from 'typeorm';
import { type CaseState, type Command, type Definition, earliest, type Possible, type Track } from '#workflow';
import { decideAndWrite } from '../write-path/execute.js';
import type { CaseFile } from '../write-path/case-file.js';
import { findAndLockAsParty, lockAsParty } from '../write-path/open-file.js';
import type { Work } from '../work.js';

/**
 * Cases are never merged: the agency closes its part of this one as a duplicate of another of its own, which gets the dates that
 * were received earlier. No date becomes later.
 */
export async function closeAsDuplicate(work: Work, reference: string, { of }: { of: string }): Promise<void> {
  const { manager, actor, now } = work;
  const { file, other } = await lockBoth(work, reference, of);
  const { definition } = file;
  await mustBeTheSame(work, file, other);
  mustNotOweFeedback(definition, file.state, other.state);
  const ended = closable(definition, file.state, actor.agency);
  const before = await manager.findBy(DuplicateRow, { ofCase: other.id, agency: actor.agency, undoneAt: IsNull() });
  const brought = new Set(before.flatMap(({ moved }) => moved.map(({ fact }) => fact)));
  const dates = ended.flatMap((track) => earlierDates(work, definition, track, { file, other, brought }));
  decideAndWrite(
    work,
    file,
    ended.map(({ id }) => ({ do: 'close-duplicate', track: id })),
  );
  const after = decideAndWrite(work, other, dates);
  await manager.insert(DuplicateRow, {
    id: randomUUID(),
    caseId: file.id,
    ofCase: other.id,
    municipality: actor.municipality,
    agency: actor.agency,
    byPerson: actor.account,
    at: new Date(now),
    moved: broughtTo(other.state, after.state, dates).map((fact) => ({ fact, before: now })),
    undoneAt: null,
  });
}

type BringDate = Extract<Command, { do: 'bring-date' }>;
type Both = { file: CaseFile; other: CaseFile; brought: Set<string> };

/** Both, in one order, so that two who name each other don't wait for one another. */
async function lockBoth(work: Work, reference: string, of: string): Promise<{ file: CaseFile; other: CaseFile }> {
  if (of < reference) await findAndLockAsParty(work, { reference: of });
  const file = await lockAsParty(work, { reference });
  const other = await findAndLockAsParty(work, { reference: of });
  if (other === undefined || other.id === file.id)
    throw invalid('/of', 'not-yours', 'Give the reference of another case of your own.');
  if (other.state.status !== 'open')
    throw invalid('/of', 'closed', 'That case is closed; take it up again first, or close that one as the duplicate.');
  return { file, other };
}

/** A slip of the reference would end a child's case on another's account. Where no name is known there is nothing to compare. */
async function mustBeTheSame({ manager, actor }: Work, file: CaseFile, other: CaseFile): Promise<void> {
  const { agency } = actor;
  const one = await manager.findOneBy(YoungPersonRow, { caseId: file.id, agency });
  const two = await manager.findOneBy(YoungPersonRow, { caseId: other.id, agency });
  if (one === null || two === null || one.birthDate === two.birthDate || nameOf(one) === nameOf(two)) return;
  throw invalid(
    '/of',
    'another-person',
    'That case has another name and another birth date: it is about somebody else.',
  );
}

const nameOf = ({ givenName, familyName }: YoungPersonRow): string => fold(`${givenName} ${familyName}`);

/** Whoever asked for feedback here, and not there, would never get it (SoL 19 kap. 6 §). */
function mustNotOweFeedback(definition: Definition, here: CaseState, there: CaseState): void {
  const asking = ({ facts }: CaseState): string[] =>
    Object.values(facts).flatMap(({ kind, agency }) =>
      kind === definition.vocabulary.feedbackWanted?.fact ? [agency] : [],
    );
  const answered = Object.values(here.facts).some(({ kind }) => definition.facts[kind]?.feedbackTo !== undefined);
  const left = asking(here).filter((agency) => !asking(there).includes(agency));
  if (answered || left.length === 0) return;
  throw invalid(
    '',
    'feedback-owed',
    'The reporter of this case waits for feedback: decide on the report and give it before the case is closed.',
  );
}

/** The agency's own tracks that stand where they may close as duplicates. */
function closable(definition: Definition, { tracks }: CaseState, agency: string): Track[] {
  const ended = closableIn(definition, tracks, agency);
  if (ended.length > 0) return ended;
  throw invalid('', 'too-far', 'Your part of this case has come too far to be closed as a duplicate; end it as usual.');
}

function closableIn(definition: Definition, tracks: CaseState['tracks'], agency: string): Track[] {
  return Object.values(tracks).filter(
    (track) =>
      track.agency === agency && definition.tracks[track.definition]?.stages[track.stage]?.asDuplicate !== undefined,
  );
}

/** Whether nothing stands in the way, as far as this case tells: each of the parts may be closed now, by the actor. */
export function mayCloseAsDuplicate(
  definition: Definition,
  { tracks }: CaseState,
  agency: string,
  { duplicates }: Possible,
): boolean {
  const parts = closableIn(definition, tracks, agency);
  const mayClose = ({ id }: Track): boolean =>
    duplicates.some(({ track, missing }) => track.id === id && missing.length === 0);
  return parts.length > 0 && parts.every(mayClose);
}

/** The facts that were brought: of the kinds that were asked for, and not there before. */
function broughtTo(before: CaseState, after: CaseState, dates: BringDate[]): MovedDate['fact'][] {
  return Object.values(after.facts).flatMap(({ id, kind }) =>
    before.facts[id] === undefined && dates.some((date) => date.kind === kind) ? [id] : [],
  );
}

/**
 * The dates of a track that were received earlier here than in the agency's own track of the same name there. Each duplicate
 * brings a fact of its own, so that one is undone without the others; `brought` are those of earlier ones.
 */
function earlierDates(work: Work, definition: Definition, ended: Track, { file, other, brought }: Both): BringDate[] {
  const going = Object.values(other.state.tracks).find(
    (track) => track.agency === work.actor.agency && track.definition === ended.definition,
  );
  if (going === undefined || other.state.workflow !== file.state.workflow)
    throw invalid('/of', 'no-such-part', 'Your agency has no part of the same kind in that case: nobody would go on.');
  // What is about an agency is recorded by it once: it begins the agency's own part, and nothing is counted from it.
  const kinds = definition.tracks[ended.definition]?.opensOn.facts.filter(
    (kind) => definition.facts[kind]?.about === 'case',
  );
  return (kinds ?? []).flatMap((kind) => {
    const here = earliest(file.state, [kind], ({ at }) => at >= ended.opened);
    const there = earliest(other.state, [kind], ({ at, id }) => at >= going.opened && !brought.has(id));
    if (here === undefined || (there !== undefined && there.from <= here.from)) return [];
    return [{ do: 'bring-date', kind, code: here.code, from: here.from }];
  });
}
