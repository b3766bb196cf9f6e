import { invalid } from '#use-case';
import type { Act } from '#sharing';
import { fold } from '#text';
import type { Definition } from '#workflow';
import { chosenWorkflow, openCase, readDirectory } from '../write-path/open-case.js';
import type { Directory } from '../write-path/case-file.js';
import type { CaseReceipt, Receipt } from '../views/receipt.js';
import type { Work } from '../work.js';
import type { Guardian } from '../young-person/contact.js';
import { mustBeYoung } from '../young-person/birth-date.js';
import { mustSayWhy } from '../young-person/may-not-know.js';
import { actsOfEach, type OwnActs } from './ages.js';
import { chooseActs } from './choose-acts.js';
import { savePerson, type ReferredPerson } from '../young-person/save-own-record.js';
import type { LaterReferral, NewReferral } from './new-referral.js';
import { momentsApart } from './moments-apart.js';
import { mustNotNameOthers } from './must-not-name-others.js';
import { recordActs } from './record-acts.js';

/** One young person's part of a referral: what is said of all of them, and what of this one alone. */
type Part = { person: ReferredPerson; guardians: Guardian[]; told: LaterReferral; at: string; own: OwnActs };

/**
 * Opens a case with the acts that were chosen, each kept apart and each given only what its ground allows. Several young people
 * get a case each, and none of the cases knows of the others.
 */
export async function openReferral(work: Work, referral: NewReferral): Promise<Receipt> {
  const definition = chosenWorkflow(work, referral.workflow);
  const agencies = await readDirectory(work);
  const chosen = chooseActs(work, definition, agencies, referral);
  mustBeYoungAndNamedOnce(work, referral);
  const [first, ...others] = partsOf(referral, actsOfAll(work, definition, chosen, referral));
  mustNotNameOthers(work, referral);
  mustSayWhy(referral.guardians, '/guardians');
  referral.alsoAbout?.forEach(({ guardians = [] }, index) => mustSayWhy(guardians, `/alsoAbout/${index}/guardians`));
  const [, ...nows] = momentsApart(work.now, 1 + others.length);
  const receipt = await openPart(work, definition, agencies, first);
  const alsoAbout: CaseReceipt[] = [];
  for (const [index, part] of others.entries())
    alsoAbout.push(await openPart({ ...work, now: nows[index] ?? work.now }, definition, agencies, part));
  return { ...receipt, alsoAbout };
}

function partsOf(
  { youngPerson, guardians, alsoAbout = [], ownFacts, ...told }: NewReferral,
  [first, ...ofOthers]: [OwnActs, ...OwnActs[]],
): [Part, ...Part[]] {
  return [
    {
      person: youngPerson,
      guardians,
      told: { ...told, facts: factsOf(told.facts, ownFacts) },
      at: '/youngPerson',
      own: first,
    },
    ...alsoAbout.map(({ guardians: theirs = [], ownFacts: own, ...other }, index) => {
      const { assessment, strengths, childView, concerns, ...person } = other;
      return {
        person,
        guardians: theirs,
        told: { ...told, facts: factsOf(told.facts, own), assessment, strengths, childView, concerns },
        at: `/alsoAbout/${index}`,
        own: ofOthers[index] ?? { acts: [] },
      };
    }),
  ];
}

/** What stands in the case of one of several: what is the same for all, then what is of this one alone. */
const factsOf = (shared: string, own = ''): string => (own.trim() === '' ? shared : `${shared}\n\n${own}`);

async function openPart(
  work: Work,
  definition: Definition,
  agencies: Directory,
  { person, guardians, told, at, own }: Part,
): Promise<CaseReceipt> {
  const opened = await openCase(work, definition, agencies);
  await savePerson(work, opened.id, person, guardians, at);
  return recordActs(work, opened, { ...own, told });
}

/** What is started about each of them, the first one first. */
function actsOfAll(work: Work, definition: Definition, chosen: Act[], referral: NewReferral): [OwnActs, ...OwnActs[]] {
  const { youngPerson, alsoAbout = [], occurredOn } = referral;
  const others = alsoAbout.map(({ birthDate }, index) => ({
    birthDate,
    occurredOn,
    pointer: `/alsoAbout/${index}/birthDate`,
  }));
  return actsOfEach(work, definition, { chosen, told: referral }, [
    { birthDate: youngPerson.birthDate, occurredOn },
    ...others,
  ]);
}

function mustBeYoungAndNamedOnce(work: Work, { youngPerson, alsoAbout = [] }: NewReferral): void {
  mustBeYoung(work, youngPerson.birthDate, '/youngPerson/birthDate');
  for (const [index, { birthDate }] of alsoAbout.entries())
    mustBeYoung(work, birthDate, `/alsoAbout/${index}/birthDate`);
  const people = [youngPerson, ...alsoAbout].map(({ givenName, familyName, birthDate }) =>
    fold(`${givenName} ${familyName} ${birthDate}`),
  );
  const again = people.findIndex((person, index) => people.indexOf(person) < index);
  if (again > 0) throw invalid(`/alsoAbout/${again - 1}`, 'repeated', 'Name each young person once.');
}
