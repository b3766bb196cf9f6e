import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { GROUND } from './house.js';
import type { Road } from './road.js';
import { acts, confirms, decides, maps, notes, registers, talks } from './steps.js';

/** Where all of it happens: a case, its sibling from the same event, and whom the road meets beside them. */
export type Met = { reference: string; sibling: string; handoffs: string[] };

const EVERYONE = [
  'lindvik-samordning',
  'lindvik-socialtjanst',
  'lindvik-polis',
  'lindvik-bjorkskolan',
  'lindvik-fritid',
];
/** A report of a child: somebody who has turned 18 is reported on a ground. */
const REPORTED = { suspectsHarm: 'yes', statutoryReport: true, wantsFeedback: true, adultGround: undefined };
const ACTS = { ...REPORTED, sspfReferral: true, concernTalk: true };
const CONCERN = { concerns: ['vandalism'], occurredOn: '2026-09-04' };
const REPLIED = { outcome: 'done', answers: { reply: 'given' }, diaryNumber: undefined };
const REVIEW = 'POST /cases/{reference}/forced-openings/{id}/review';
const GUARDIANS = ['guardian-1', 'young-person'];
/** Only of a guardian who may not know of the case is it said why; a new one has no id yet. */
const MAY_KNOW = { guardians: { id: undefined, whyMayNotKnow: undefined } };
const MAY_NOT = { guardians: { id: undefined, mayNotKnow: true } };

const Referred = z.object({ reference: z.string(), alsoAbout: z.array(z.object({ reference: z.string() })) });
const Referenced = z.object({ reference: z.string() });
const Inbox = z.object({ handoffs: z.array(z.object({ id: z.string(), reference: z.string() })) });
const Openings = z.object({ openings: z.array(z.object({ id: z.string(), reference: z.string() })) });
const Gone = z.object({ gone: z.array(z.object({ id: z.string(), reference: z.string() })) });
const Prepared = z.array(z.object({ id: z.string() }));
const Me = z.object({ person: z.object({ id: z.string() }) });
const Colleagues = z.array(z.object({ id: z.string(), name: z.string() }));
const Needs = z.object({ needs: z.array(z.object({ id: z.string() })).min(1) });
const Commitments = z.object({
  commitments: z.array(z.object({ id: z.string(), answers: z.boolean(), status: z.string().nullable() })),
});

/** The police refer two of one event, with all three acts. */
export async function refers(road: Road): Promise<Met> {
  const given = {
    ...ACTS,
    ...CONCERN,
    ...MAY_KNOW,
    workflow: 'youth-concern',
    alsoAbout: { ...MAY_NOT, concerns: CONCERN.concerns },
  };
  const { reference, alsoAbout } = Referred.parse(await road.writes('polis', 'referral', 'POST /referrals', {}, given));
  return { reference, sibling: alsoAbout[0]?.reference ?? '', handoffs: [] };
}

/** Social services correct what they were told; the family says yes; each agency gives its part of the mapping and keeps its notes. */
export async function consents(road: Road, { reference }: Met): Promise<void> {
  const corrected = { ...MAY_NOT, custodySource: 'told' };
  await road.writes('soc', 'correction by soc', 'PUT /cases/{reference}/young-person', { reference }, corrected);
  await registers(road, 'soc', reference);
  await acts(road, 'soc', reference, 'assess-protection', 'social-services', {
    protection: 'no-danger',
    assessor: 'qualified',
  });
  const longer = { until: '2026-10-06', reason: 'exceptional-grounds' };
  const track = { reference, track: 'social-services' };
  await road.writes('soc', 'extension of soc', 'POST /cases/{reference}/tracks/{track}/extension', track, longer);
  const yes = { outcome: 'given', agencies: EVERYONE, givenBy: GUARDIANS, how: 'written' };
  await road.writes('polis', 'consent', 'POST /cases/{reference}/consents', { reference }, yes);
  await confirms(road, reference, 'soc', 'samordnare');
  await acts(road, 'samordnare', reference, 'start-mapping', 'coordination');
  for (const who of ['polis', 'soc', 'samordnare']) await maps(road, who, reference);
  for (const who of ['polis', 'soc', 'samordnare']) await notes(road, who, reference);
  await acts(road, 'samordnare', reference, 'finish-mapping', 'coordination');
}

/** Social services tell the police something by itself, on a ground that has them write down why. */
export async function tells(road: Road, { reference }: Met): Promise<void> {
  const told = { receiver: 'lindvik-polis', kinds: ['assessment'], ground: GROUND };
  await road.writes('soc', 'disclosure', 'POST /cases/{reference}/disclosures/choices', { reference }, told);
  await road.writes('soc', 'disclosure', 'POST /cases/{reference}/disclosures', { reference }, told);
}

/** A social worker begins to write, and does not send it. */
export async function begins(road: Road, { reference }: Met): Promise<void> {
  const { person } = await road.reads('soc', 'GET /me', {}, Me);
  const given = { id: randomUUID(), form: 'note', about: undefined, reference, revision: 0, writer: person.id };
  await road.writes('soc', 'draft of soc', 'PUT /drafts', {}, given);
}

/** Coordination asks leisure and the school. */
export async function offers(road: Road, met: Met): Promise<void> {
  const { reference } = met;
  for (const [handoff, receiver, who] of [
    ['leisure', 'lindvik-fritid', 'fritid'],
    ['school', 'lindvik-bjorkskolan', 'skola'],
  ] as const) {
    const given = { track: 'coordination', handoff, receiver, fields: ['identity', 'guardians', 'facts'] };
    await road.writes('samordnare', `offer to ${who}`, 'POST /cases/{reference}/handoffs', { reference }, given);
    const { handoffs } = await road.reads(who, 'GET /inbox', {}, Inbox);
    met.handoffs.push(handoffs.find((each) => each.reference === reference)?.id ?? '');
  }
}

/** Leisure declines; the school accepts, gives its part, and tells of something new. */
export async function answers(road: Road, { reference, handoffs: [leisure = '', school = ''] }: Met): Promise<void> {
  await road.writes(
    'fritid',
    'answer of fritid',
    'POST /handoffs/{id}/decline',
    { id: leisure },
    { reason: 'capacity' },
  );
  await road.writes('skola', 'answer of skola', 'POST /handoffs/{id}/accept', { id: school });
  await confirms(road, reference, 'skola');
  await maps(road, 'skola', reference);
  await notes(road, 'skola', reference);
  const later = { ...ACTS, ...CONCERN, concernTalk: false, sspfReferral: false };
  await road.writes('skola', 'later referral', 'POST /cases/{reference}/referrals', { reference }, later);
}

/** Police and coordination book what they hold: the police's goes into the calendars of the officer and of who takes part at the school. */
export async function books(road: Road, { reference }: Met, on: string): Promise<void> {
  for (const [who, track] of [
    ['polis', 'police'],
    ['skola', 'school'],
  ] as const) {
    const { person } = await road.reads(who, 'GET /me', {}, Me);
    const assignment = 'POST /cases/{reference}/tracks/{track}/assignment';
    await road.writes(who, `track of ${who}`, assignment, { reference, track }, { person: person.id });
  }
  for (const [who, task] of [
    ['polis', 'police.concern-talk'],
    ['samordnare', 'coordination.meeting'],
  ] as const)
    await road.writes(who, `talk of ${who}`, 'POST /cases/{reference}/talks', { reference }, { task, on });
}

/** They are held; what was agreed there becomes a plan, whose lines are kept. */
export async function plans(road: Road, { reference }: Met, day: string): Promise<void> {
  await talks(road, 'polis', reference, 'held', day);
  await talks(road, 'samordnare', reference, 'quorum', day);
  await acts(road, 'samordnare', reference, 'plan', 'coordination');
  const { needs } = await road.reads('samordnare', 'GET /cases/{reference}/plan', { reference }, Needs);
  const answers = needs.map(({ id }) => ({ goal: 0, need: id }));
  await road.writes('samordnare', 'plan', 'PUT /cases/{reference}/plan', { reference }, { answers });
  const plan = 'POST /cases/{reference}/plan/commitments';
  const person = { contact: 'lindvik-samordning' };
  await road.writes('samordnare', 'line for somebody', plan, { reference }, { due: day, agency: undefined, person });
  const school = { due: day, agency: 'lindvik-bjorkskolan', person: undefined };
  await road.writes('samordnare', 'line for skola', plan, { reference }, school);
  const asked = await road.reads('skola', 'GET /cases/{reference}/plan', { reference }, Commitments);
  for (const { id } of asked.commitments.filter(({ answers }) => answers))
    await road.writes('skola', 'yes to a line', `${plan}/{id}/accept`, { reference, id });
  await acts(road, 'samordnare', reference, 'adopt-plan', 'coordination');
  const { commitments } = await road.reads('samordnare', 'GET /cases/{reference}/plan', { reference }, Commitments);
  for (const { id } of commitments)
    await road.writes(
      'samordnare',
      'outcome of a line',
      `${plan}/{id}/outcome`,
      { reference, id },
      { outcome: 'kept' },
    );
}

/** The family takes its yes back from the school; the police write it down. */
export async function withdraws(road: Road, { reference }: Met): Promise<void> {
  const given = { agencies: ['lindvik-bjorkskolan'], givenBy: ['guardian-1'] };
  await road.writes('polis', 'withdrawal', 'POST /cases/{reference}/consents/withdrawal', { reference }, given);
}

/** Each track ends, the last with it the case. */
export async function closes(road: Road, { reference }: Met): Promise<void> {
  const closing = { closing: 'goals-met' };
  await acts(road, 'polis', reference, 'follow', 'police');
  await acts(road, 'polis', reference, 'end-police', 'police', { closing: 'completed' });
  await acts(road, 'soc', reference, 'not-open', 'social-services', { 'child.heard': 'heard', assessor: 'qualified' });
  for (const task of ['social-services.feedback', 'social-services.feedback~2'])
    await road.writes('soc', 'feedback', 'POST /cases/{reference}/tasks/{task}/outcome', { reference, task }, REPLIED);
  await registers(road, 'soc', reference);
  await road.writes('skola', 'receipt of skola', 'POST /cases/{reference}/receipt', { reference });
  await acts(road, 'soc', reference, 'end-social-services', 'social-services', closing);
  const tasks = { task: 'school.register-case', answers: undefined };
  await acts(road, 'skola', reference, 'close', 'school', { closing: 'no-contact' }, { tasks });
  await decides(road, reference);
  const last = { due: '2026-10-20', agency: 'lindvik-samordning', person: undefined };
  await road.writes('samordnare', 'last line', 'POST /cases/{reference}/plan/commitments', { reference }, last);
  const { commitments } = await road.reads('samordnare', 'GET /cases/{reference}/plan', { reference }, Commitments);
  const open = commitments.find(({ status }) => status === 'open');
  const lines = { id: open?.id, outcome: 'dropped' };
  await acts(road, 'samordnare', reference, 'close', 'coordination', { closing: 'taken-over' }, { lines });
}

/** Somebody with a protected identity is reported; later the head names who reads it. */
export async function refersProtected(road: Road): Promise<string> {
  const given = { ...ACTS, ...CONCERN, ...MAY_NOT, sspfReferral: false, concernTalk: false, workflow: 'youth-concern' };
  const youngPerson = { protectedIdentity: true };
  const told = await road.writes(
    'polis',
    'protected',
    'POST /referrals',
    {},
    { ...given, youngPerson, alsoAbout: undefined },
  );
  return Referenced.parse(told).reference;
}

/** The report went at once: the head of the police looks at it afterwards. */
export async function reviewsAfter(road: Road): Promise<void> {
  const { gone } = await road.reads('polischef', 'GET /inbox', {}, Gone);
  const review = 'POST /cases/{reference}/disclosures/{id}/review';
  for (const { id, reference } of gone)
    await road.writes('polischef', 'review after', review, { reference, id }, { verdict: 'justified' });
}

/** The police would tell leisure of it, and another reader says no. */
export async function preparesAndDeclines(road: Road, reference: string): Promise<void> {
  const told = { receiver: 'lindvik-fritid', kinds: ['concerns'], ground: 'anonymous' };
  await road.writes('polis', 'prepared', 'POST /cases/{reference}/disclosures', { reference }, told);
  const prepared = 'GET /cases/{reference}/prepared-shares';
  const [share] = await road.reads('polischef', prepared, { reference }, Prepared);
  const refusal = 'POST /cases/{reference}/prepared-shares/{id}/refusal';
  await road.writes('polischef', 'refusal', refusal, { reference, id: share?.id ?? '' });
}

/** Until then a colleague opens it by force, and the head says whether there was reason to. */
export async function breaksGlass(road: Road, reference: string): Promise<void> {
  await road.writes('soc', 'break-glass', 'POST /cases/{reference}/break-glass', { reference });
}

export async function reviews(road: Road): Promise<void> {
  const { openings } = await road.reads('chef', 'GET /inbox', {}, Openings);
  for (const { id, reference } of openings)
    await road.writes('chef', 'review', REVIEW, { reference, id }, { verdict: 'justified' });
}

export async function namesReader(road: Road, reference: string): Promise<void> {
  const accounts = [await amira(road)];
  await road.writes('chef', 'readers', 'PUT /cases/{reference}/protected-readers', { reference }, { accounts });
}

/** The head of social services keeps a colleague out of the sibling's case. */
export async function locksOut(road: Road, { sibling: reference }: Met): Promise<void> {
  const account = await amira(road);
  await road.writes('chef', 'lock-out', 'PUT /cases/{reference}/lock-outs/{account}', { reference, account });
}

async function amira(road: Road): Promise<string> {
  const colleagues = await road.reads('soc', 'GET /colleagues', {}, Colleagues);
  return colleagues.find(({ name }) => name === 'Amira Haddad')?.id ?? '';
}

/** What else is written of young people: from paper, again after a closed case, in a search and at a sign-in that fails. */
export async function besides(road: Road): Promise<string[]> {
  const paper = { track: 'social-services', stage: 'preliminary-assessment', entered: '2026-09-03T08:00:00.000Z' };
  const given = { ...CONCERN, ...MAY_NOT, ...paper, workflow: 'youth-concern' };
  const brought = await road.writes('soc', 'paper', 'POST /cases/brought-in', {}, given);
  const alone = {
    ...ACTS,
    ...CONCERN,
    suspectsHarm: 'no',
    statutoryReport: false,
    wantsFeedback: false,
    sspfReferral: false,
  };
  const first = { ...alone, ...MAY_KNOW, workflow: 'youth-concern', alsoAbout: undefined };
  const { reference } = Referenced.parse(await road.writes('polis', 'first episode', 'POST /referrals', {}, first));
  await acts(road, 'polis', reference, 'talk-not-possible', 'police', { closing: 'no-contact' });
  const mistaken = { reference, track: 'police' };
  await road.writes('polis', 'undoing', 'POST /cases/{reference}/tracks/{track}/undo-close', mistaken);
  await acts(road, 'polis', reference, 'talk-not-possible', 'police', { closing: 'no-contact' });
  const again = await road.writes('polis', 'next episode', 'POST /cases/{reference}/episodes', { reference }, alone);
  await road.writes('polis', 'search', 'POST /search');
  return [brought, again].map((each) => Referenced.parse(each).reference).concat(reference);
}
