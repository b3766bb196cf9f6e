import { addNote, listNotes, openReferral, recordConsent, type Work } from '#cases';
import { joins, withdrawConsent } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import type { Town } from '../support/town.js';
import type { Relation } from './expected.js';

/** In every text that somebody wrote in these cases. */
export const CANARY = 'KANARIE';
/** In an agency's own notes, with its id; student welfare's are read by no other role. */
export const noteOf = (agency: string): string => `ANTECKNING ${agency}.`;

/** The unit of each agency that keeps to itself what is written there. */
export const unitOf = (agency: string): string => `${agency}-enhet`;

/** Who does case work at each agency. */
const workers: Record<string, string> = {
  'lindvik-samordning': 'samordnare',
  'lindvik-socialtjanst': 'soc',
  'lindvik-polis': 'polis',
  'lindvik-bjorkskolan': 'skola',
  'lindvik-fritid': 'fritid',
};
const agencies = Object.keys(workers);
const POLICE = 'lindvik-polis';

type Numbers = { reference: string; id: string };
/** Whoever is of another town, signed out or without roles asks of what is the agency's own. */
export type Cases = Record<Relation, Numbers>;

/** A case in each relation to each agency. An agency that is a party to none asks of those of others. */
export async function casesOf(town: Town): Promise<(agency: string) => Cases> {
  const together = await consentedByAll(town);
  const found = new Map<string, Cases>();
  for (const agency of agencies) {
    const apart = await consentedByAll(town);
    await withdrawConsent(town, apart.reference, agency);
    const own = await opened(town, agency, true);
    await noteOfUnit(town, agency, own.reference);
    const hidden = await opened(town, agency, true, { protectedIdentity: true });
    found.set(agency, {
      ...allOf(own),
      'named reader': hidden,
      'unnamed reader': hidden,
      'other agency, with consent': together,
      'other agency, without consent': apart,
      'agency not on the case': await opened(
        town,
        agency === POLICE ? 'lindvik-bjorkskolan' : POLICE,
        agency === POLICE,
      ),
    });
  }
  const foreign = found.get('lindvik-fritid')?.['agency not on the case'] ?? together;
  return (agency) => found.get(agency) ?? allOf(foreign);
}

function allOf(numbers: Numbers): Cases {
  return {
    'own agency': numbers,
    'own unit': numbers,
    'named reader': numbers,
    'unnamed reader': numbers,
    'other agency, with consent': numbers,
    'other agency, without consent': numbers,
    'agency not on the case': numbers,
    'other town': numbers,
    'signed out': numbers,
    'no roles': numbers,
  };
}

/** A concern that an agency opened: told to social services and coordination, or by the police to themselves alone. */
async function opened(
  town: Town,
  agency: string,
  told: boolean,
  hidden: { protectedIdentity?: boolean } = {},
): Promise<Numbers> {
  const who = workers[agency] ?? '';
  const acts = told
    ? { concernTalk: agency === POLICE, wantsFeedback: false }
    : { suspectsHarm: 'no' as const, statutoryReport: false, wantsFeedback: false, sspfReferral: false };
  const youngPerson = { ...elis.youngPerson, ...hidden };
  const { reference } = await town.as(who, (work) =>
    openReferral(work, { ...elis, youngPerson, facts: `${CANARY}.`, ...acts }),
  );
  await note(town, agency, reference);
  return { reference, id: await noteIn(town, who, reference) };
}

/** All five are parties under consent, and each has written a note. */
async function consentedByAll(town: Town): Promise<Numbers> {
  const { reference } = await town.as('polis', (work) => openReferral(work, { ...elis, facts: `${CANARY}.` }));
  const yes = { outcome: 'given' as const, agencies, givenBy: ['guardian-1' as const] };
  await town.as('polis', (work: Work) => recordConsent(work, reference, yes));
  await joins(town, reference, 'skola', { handoff: 'school', receiver: 'lindvik-bjorkskolan' });
  await joins(town, reference, 'fritid', { handoff: 'leisure', receiver: 'lindvik-fritid' });
  for (const agency of agencies) await note(town, agency, reference);
  return { reference, id: await noteIn(town, 'polis', reference) };
}

const note = (town: Town, agency: string, reference: string): Promise<void> =>
  town.as(workers[agency] ?? '', (work) =>
    addNote(work, reference, { kind: 'note', text: `${CANARY}. ${noteOf(agency)}`, transferred: false }),
  );

async function noteIn(town: Town, who: string, reference: string): Promise<string> {
  const [first] = await town.as(who, (work) => listNotes(work, reference));
  return first?.id ?? '';
}

/** By somebody of the unit, who is nobody else here. */
async function noteOfUnit(town: Town, agency: string, reference: string): Promise<void> {
  await town.rows(`insert into samspel.unit (id, agency, name, keeps_own) values ($1, $2, 'Enheten', true)`, [
    unitOf(agency),
    agency,
  ]);
  await town.rows(
    `insert into samspel.note (id, case_id, municipality, agency, unit, by_person, at, text)
     select gen_random_uuid(), c.id, 'lindvik', $2, $3, m.account, now(), $4
     from samspel.concern_case c, (select account from samspel.membership where agency = $2 limit 1) m where c.reference = $1`,
    [reference, agency, unitOf(agency), `${CANARY}. ${noteOf(unitOf(agency))}`],
  );
}
