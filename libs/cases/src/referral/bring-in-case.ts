import { invalid } from '#use-case';
import { type Command, type Definition, earliestReceived, mayActOn } from '#workflow';
import { dayOf, type Instant } from '#calendar';
import { mustBeYoung } from '../young-person/birth-date.js';
import { type Concern, saveConcern, savePerson, type ReferredPerson } from '../young-person/save-own-record.js';
import { mustSayWhy } from '../young-person/may-not-know.js';
import type { CaseReference } from '../views/handoff.js';
import type { Work } from '../work.js';
import type { Guardian } from '../young-person/contact.js';
import { decideAndWrite } from '../write-path/execute.js';
import { chosenWorkflow, openCase, readDirectory } from '../write-path/open-case.js';

export type PaperCase = Concern & {
  workflow?: string | undefined;
  youngPerson: ReferredPerson;
  guardians: Guardian[];
  track: string;
  stage: string;
  /** When the stage was entered, and when what began the track was received: legal dates count from then. */
  entered: Instant;
  received?: Instant | undefined;
};

/** Brings in a case that runs on paper: at its stage, with its real dates, at the agency that answers for it. */
export async function bringInCase(work: Work, paper: PaperCase): Promise<CaseReference> {
  const { track, stage, entered } = paper;
  const { agency } = work.actor;
  const definition = chosenWorkflow(work, paper.workflow);
  mustBeOurs(work, definition, track);
  mustBeYoung(work, paper.youngPerson.birthDate, '/youngPerson/birthDate');
  mustSayWhy(paper.guardians, '/guardians');
  const opened = await openCase(work, definition, await readDirectory(work), paper.received ?? entered);
  const file = decideAndWrite(work, opened, [
    { do: 'bring-in', track, stage, entered, agency },
    ...receivedFacts(work, definition, paper),
  ]);
  await savePerson(work, file.id, paper.youngPerson, paper.guardians);
  await saveConcern(work, file.id, { ...paper, suspectsHarm: null });
  return { reference: file.reference };
}

function mustBeOurs({ actor }: Work, { tracks }: Definition, track: string): void {
  const own = Object.entries(tracks).flatMap(([name, each]) => (mayActOn(each, actor) ? [name] : []));
  if (own.includes(track)) return;
  throw invalid(
    '/track',
    'not-allowed',
    `Bring in what you act on at your own agency: ${own.join(', ') || 'nothing'}.`,
    { allowed: own },
  );
}

/** What began the track, with the date of then; it comes once the track stands at its stage, so the dates are reckoned anew. */
function receivedFacts({ actor, now }: Work, definition: Definition, paper: PaperCase): Command[] {
  const { received: from, entered, track } = paper;
  if (from === undefined) return [];
  const beginning = beginningOf(definition, track);
  if (beginning === undefined)
    throw invalid('/received', 'not-asked', 'This track begins with a handoff; leave it out.');
  if (from > entered || dayOf(from) < earliestReceived(now))
    throw invalid(
      '/received',
      'out-of-range',
      'Give a moment not later than when the stage was entered, nor two years ago.',
      { from: earliestReceived(now), to: dayOf(entered) },
    );
  const { kind, code, aboutAgency } = beginning;
  const subject = aboutAgency ? { subject: actor.agency } : {};
  return [{ do: 'record-fact', kind, code, from, ...subject }, { do: 're-reckon' }];
}

/** The fact that a track begins with, where it does not begin with a handoff. */
export function beginningOf(
  { tracks, facts }: Definition,
  track: string,
): { kind: string; code: string; aboutAgency: boolean } | undefined {
  const [kind = ''] = tracks[track]?.opensOn.facts ?? [];
  const [code] = Object.keys(facts[kind]?.codes ?? {});
  return code === undefined ? undefined : { kind, code, aboutAgency: facts[kind]?.about === 'agency' };
}
