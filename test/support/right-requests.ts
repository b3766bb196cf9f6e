import { randomUUID } from 'node:crypto';
import {
  addCommitment,
  addNote,
  disclose,
  execute,
  keepDraft,
  listNotes,
  listPrepared,
  listTalks,
  lockOutColleague,
  nameReaders,
  offerHandoff,
  openReferral,
  planTalk,
  recordConsent,
  showCase,
  showInbox,
  showPlan,
} from '#cases';
import { listColleagues, nameDeputy } from '#identity';
import { credentialsOf, type Sent } from './api-program.js';
import { type Endpoint, pathOf } from './endpoints.js';
import { noPledge, pledgeRequests, preparePledge, type PledgeSituation } from './pledge-requests.js';
import { registers } from './coordinated.js';
import { elis, elisInFull } from './referrals.js';
import type { RightRequest } from './right-request.js';
import type { Town } from './town.js';

/** Where a case stands so that every endpoint has something to do. */
export type Situation = {
  reference: string;
  /** A consent that social services wrote down. */
  consent: string;
  /** Another case of the same young person, told to social services a second time. */
  twin: string;
  /** One of somebody with a protected identity, told to social services. */
  hidden: string;
  /** A case that the police closed, and one that they closed by mistake. */
  closed: string;
  mistaken: string;
  /** That a social worker opened something by force. */
  opening: string;
  prepared: string[];
  gone: string;
  /** One that a social worker is locked out of. */
  shut: string;
  /** Two mails to the mailbox of social services that failed. */
  failed: string[];
  handoff: string;
  talk: string;
  commitment: string;
  /** Two that the police are asked to take. */
  offered: string[];
  note: string;
  /** What the police told coordination. */
  disclosure: string;
  /** What somebody at the police has begun to write. */
  draft: string;
  colleague: string;
  /** One who is locked out of a case. */
  kin: string;
  officer: string;
  stranger: string;
  foreigner: string;
  /** Where a social worker works, and that they stand in for their head. */
  member: string;
  deputy: string;
  pledges: PledgeSituation;
};

const everyone = ['lindvik-samordning', 'lindvik-socialtjanst', 'lindvik-polis', 'lindvik-bjorkskolan'];

/** A Tuesday without holidays near. */
const NOW = '2026-09-08T08:00:00.000Z';
/** A talk that can be told of: how it went is not written before its day. */
const THIS_AFTERNOON = '2026-09-08T13:00:00.000Z';
const NEVER = { day: '2199-12-30', instant: '2199-12-30T12:00:00.000Z' };

/**
 * Social services assess, consent is in force, coordination has asked the school and has a line in the plan, and the police have
 * planned their talk.
 */
export async function prepare(town: Town): Promise<Situation> {
  await town.setTime(NOW);
  const { reference } = await town.as('polis', (work) => openReferral(work, elisInFull));
  await town.as('soc', (work) =>
    execute(work, reference, {
      do: 'take-action',
      track: 'social-services',
      action: 'assess-protection',
      answers: { protection: 'no-danger', assessor: 'qualified' },
    }),
  );
  await town.as('soc', (work) =>
    recordConsent(work, reference, {
      outcome: 'given',
      agencies: [...everyone, 'lindvik-fritid'],
      givenBy: ['guardian-1'],
    }),
  );
  const offer = {
    track: 'coordination',
    handoff: 'school',
    receiver: 'lindvik-bjorkskolan',
    why: 'Skolan når familjen.',
    fields: ['identity' as const, 'facts' as const],
  };
  await town.as('samordnare', (work) => offerHandoff(work, reference, offer));
  await town.as('polis', (work) => planTalk(work, reference, { task: 'police.concern-talk', on: THIS_AFTERNOON }));
  // It has begun: how it went may be written.
  await town.rows('update samspel.talk set on_at = $1 where on_at = $2', [NOW, THIS_AFTERNOON]);
  const line = { what: 'Ringer familjen.', due: '2026-09-29', agency: 'lindvik-samordning' };
  await town.as('samordnare', (work) => addCommitment(work, reference, line));
  for (const due of ['2026-10-05', '2026-10-06'])
    await town.as('samordnare', (work) => addCommitment(work, reference, { ...line, due, agency: 'lindvik-polis' }));
  const [consent] = (await town.as('soc', (work) => showCase(work, reference))).consents;
  const [commitment, ...offered] = (await town.as('samordnare', (work) => showPlan(work, reference))).commitments;
  await town.as('soc', (work) =>
    addNote(work, reference, { kind: 'phone-call', text: 'Mamman ringde.', transferred: false }),
  );
  const [note] = await town.as('soc', (work) => listNotes(work, reference));
  const disclosure = await town.as('polis', (work) =>
    disclose(work, reference, {
      receiver: 'lindvik-samordning',
      ground: 'anonymous',
      why: 'Rådgör om vad som kan göras.',
      kinds: ['concerns'],
    }),
  );
  const handoff = (await town.as('skola', (work) => showInbox(work))).handoffs.find(
    (card) => card.reference === reference,
  );
  const [talk] = await town.as('polis', (work) => listTalks(work, reference));
  const someoneAt = async (who: string): Promise<string> =>
    (await town.as(who, (work) => listColleagues(work)))[0]?.id ?? '';
  const { reference: twin } = await town.as('polis', (work) => openReferral(work, { ...elis, sspfReferral: false }));
  await registers(town, twin, 'soc');
  const [closed, mistaken] = [await talkNotPossible(town), await talkNotPossible(town)];
  const hidden = await town.as('polis', (work) =>
    openReferral(work, {
      ...elis,
      sspfReferral: false,
      youngPerson: { ...elis.youngPerson, protectedIdentity: true },
    }),
  );
  const { reference: shut } = await town.as('polis', (work) => openReferral(work, { ...elis, sspfReferral: false }));
  const colleague = await someoneAt('soc');
  const [kin] = await town.rows<{ account: string }>(
    `with a as (
       insert into samspel.account (id, name, email, password_hash)
       values (gen_random_uuid(), 'Örjan Vik', gen_random_uuid() || '@lindvik.example', 'x') returning id
     )
     insert into samspel.membership (id, account, agency, roles)
     select gen_random_uuid(), a.id, 'lindvik-socialtjanst', array['social-worker'] from a returning account`,
  );
  await town.as('chef', (work) => lockOutColleague(work, shut, kin?.account ?? '', 'Släkt.'));
  await town.as('chef', (work) => nameReaders(work, hidden.reference, [colleague]));
  for (const kinds of [['concerns'], ['age-band'], ['age-band', 'concerns']] as const)
    await town.as('polis', (work) =>
      disclose(work, hidden.reference, {
        receiver: 'lindvik-samordning',
        ground: 'anonymous',
        why: 'Rådgör om vad som kan göras.',
        kinds: [...kinds],
      }),
    );
  const prepared = await town.as('polis', (work) => listPrepared(work, hidden.reference));
  const [gone] = (await town.as('polischef', (work) => showInbox(work))).gone;
  const failed = await town.rows<{ id: string }>(
    `insert into samspel.mail (id, notice, case_id, municipality, word, thing, occasion, due, agency, message_id, status, why, planned_at, goes_at)
     select gen_random_uuid(), n.id, n.case_id, n.municipality, n.word, n.thing, 'news', n.due, 'lindvik-socialtjanst',
       '<' || n.id || '@samspel>', 'failed', 'smtp-550', n.at, n.at
     from samspel.notice n join samspel.concern_case c on c.id = n.case_id
     where c.reference = $1 and n.word not in ('review', 'invitation') and n.thing not like 'fact:%' order by n.id limit 2 returning id`,
    [reference],
  );
  const [forced] = await town.rows<{ id: string }>(
    `insert into samspel.forced_opening (case_id, municipality, agency, account, reason, at, until)
     select id, 'lindvik', 'lindvik-socialtjanst', $2, 'Barnet är i fara i natt.', now(), now() + interval '4 hours'
     from samspel.concern_case where reference = $1 returning id`,
    [hidden.reference, colleague],
  );
  const [worker] = await town.rows<{ id: string }>(
    'select id from samspel.membership where account = $1 and agency = $2',
    [colleague, 'lindvik-socialtjanst'],
  );
  const member = worker?.id ?? '';
  await town.as('chef', (work) => nameDeputy(work, { member, from: '2026-09-08', until: '2026-09-10' }));
  const [deputy] = await town.rows<{ id: string }>('select id from samspel.deputy');
  const [{ account: officer } = { account: '' }] = await town.rows<{ account: string }>(
    `select id as account from samspel.account where email = 'polis@lindvik.example'`,
  );
  const begun = {
    id: randomUUID(),
    form: 'note' as const,
    about: '',
    reference,
    text: 'Mamman sa',
    revision: 0,
    writer: officer,
  };
  await town.as('polis', (work) => keepDraft(work, begun));
  return {
    reference,
    consent: consent?.id ?? '',
    twin,
    hidden: hidden.reference,
    closed,
    mistaken,
    shut,
    opening: forced?.id ?? '',
    prepared: prepared.map(({ id }) => id),
    gone: gone?.id ?? '',
    failed: failed.map((each) => each.id),
    handoff: handoff?.id ?? '',
    talk: talk?.id ?? '',
    commitment: commitment?.id ?? '',
    offered: offered.map(({ id }) => id),
    note: note?.id ?? '',
    disclosure: disclosure ?? '',
    draft: begun.id,
    officer,
    colleague,
    kin: kin?.account ?? '',
    stranger: await someoneAt('polis'),
    foreigner: await someoneAt('polis@grannby'),
    member,
    deputy: deputy?.id ?? '',
    pledges: await preparePledge(town, NOW.slice(0, 10)),
  };
}

/** A talk alone, which the police closed. */
async function talkNotPossible(town: Town): Promise<string> {
  const alone = { suspectsHarm: 'no' as const, statutoryReport: false, wantsFeedback: false, sspfReferral: false };
  const { reference } = await town.as('polis', (work) => openReferral(work, { ...elis, ...alone }));
  const end = { track: 'police', action: 'talk-not-possible', answers: { closing: 'no-contact' } };
  await town.as('polis', (work) => execute(work, reference, { do: 'take-action', ...end }));
  return reference;
}

/** One for every endpoint, in an order in which they can be sent one after the other. */
export function rightRequests({
  reference,
  consent,
  twin,
  hidden,
  closed,
  mistaken,
  shut,
  opening,
  prepared,
  gone,
  failed,
  handoff,
  talk,
  commitment,
  offered,
  note,
  disclosure,
  draft,
  officer,
  colleague,
  kin,
  stranger,
  foreigner,
  member,
  deputy,
  pledges,
}: Situation): Record<string, RightRequest> {
  const id = { id: handoff };
  const { youngPerson: _, guardians: __, ...told } = elis;
  const postponed = (reason: string, until: string, more: { text?: string } = {}): RightRequest => ({
    who: 'soc',
    values: { reference, track: 'social-services' },
    body: { until, reason, ...more },
    outside: [
      [{ reason: 'because' }, '/reason'],
      [{ reason: 'constructor' }, '/reason'],
      [{ until: NEVER.day }, '/until'],
      [{ until: '2026-09-01' }, '/until'],
    ],
    taken: 200,
  });
  const wrongTimes = (field: string): [Record<string, unknown>, string][] =>
    [NEVER.instant, '2026-09-07T08:00:00.000Z'].map((instant) => [{ [field]: instant }, `/${field}`]);
  return {
    'GET /health/live': { taken: 200 },
    'GET /health/ready': { taken: 200 },
    'GET /installation': { taken: 200 },
    'GET /me': { who: 'polis', taken: 200 },
    'GET /agencies': { who: 'polis', taken: 200 },
    'GET /colleagues': { who: 'polis', taken: 200 },
    'GET /units': { who: 'chef', taken: 200 },
    'PUT /members/{id}': {
      who: 'chef',
      values: { id: member },
      body: { heads: false },
      outside: [[{ unit: 'lindvik-bjorkskolan-elevhalsan' }, '/unit']],
      taken: 200,
    },
    'POST /deputies': {
      who: 'chef',
      body: { member, from: '2026-09-09', until: '2026-09-30' },
      outside: [
        [{ from: '2026-09-07' }, '/from'],
        [{ until: '2026-09-08' }, '/until'],
        [{ until: '2028-09-09' }, '/until'],
      ],
      taken: 200,
    },
    'DELETE /deputies/{id}': { who: 'chef', values: { id: deputy }, taken: 200 },
    'GET /ledger': { who: 'chef', taken: 200 },
    'POST /ledger/{id}/again': { who: 'chef', values: { id: failed[0] ?? '' }, taken: 200 },
    'POST /ledger/{id}/settled': { who: 'chef', values: { id: failed[1] ?? '' }, taken: 200 },
    'GET /inbox': { who: 'polis', taken: 200 },
    'GET /drafts': { who: 'polis', taken: 200 },
    'PUT /drafts': {
      who: 'polis',
      body: {
        id: '3b3ff3b4-52a4-4d0e-b2f0-2f2b8dd6c4f1',
        form: 'concern',
        about: 'later',
        text: '{}',
        revision: 0,
        writer: officer,
      },
      outside: [[{ about: 'Elis Bergman' }, '/about']],
      taken: 200,
    },
    'DELETE /drafts/{id}': { who: 'polis', values: { id: draft }, taken: 204 },
    'GET /duties': { who: 'fritid', taken: 200 },
    'PUT /duties/{kind}': {
      who: 'samordnare',
      values: { kind: 'council-report' },
      body: { lastDone: '2026-03-02', nextDue: '2027-03-01' },
      outside: [
        [{ lastDone: '2026-09-09' }, '/lastDone'],
        [{ nextDue: '2027-03-03' }, '/nextDue'],
        [{ nextDue: '2026-03-02' }, '/nextDue'],
      ],
      taken: 200,
    },
    'GET /statistics': { who: 'samordnare', taken: 200 },
    'GET /statistics.csv': { who: 'samordnare', taken: 200 },
    'GET /workflows': { who: 'polis', taken: 200 },
    'GET /demo/clock': { who: 'polis', taken: 200 },
    'GET /cases': { who: 'polis', taken: 200 },
    'GET /referrals/choices': { who: 'polis', taken: 200 },
    'GET /cases/{reference}/referrals/choices': { who: 'polis', values: { reference }, taken: 200 },
    'GET /cases/{reference}': { who: 'polis', values: { reference }, taken: 200 },
    'GET /cases/{reference}/young-person': { who: 'polis', values: { reference }, taken: 200 },
    'PUT /cases/{reference}/young-person': {
      who: 'polis',
      values: { reference },
      body: { ...elisInFull.youngPerson, protectedIdentity: false, guardians: elis.guardians },
      outside: [
        [{ number: '20130302-2387' }, '/number'],
        [{ birthDate: '2013-03-03' }, '/number'],
        [{ birthDate: '1950-01-01', number: undefined }, '/birthDate'],
      ],
      taken: 200,
    },
    'GET /cases/{reference}/access-log': { who: 'polis', values: { reference }, taken: 200 },
    'GET /cases/{reference}/access-log/extract': { who: 'polis', values: { reference }, taken: 200 },
    'GET /audit': { who: 'dataskyddsombud', taken: 200 },
    'PUT /cases/{reference}/protected-readers': {
      who: 'chef',
      values: { reference: hidden },
      body: { accounts: [colleague] },
      outside: [[{ accounts: [stranger] }, '/accounts/0']],
      taken: 200,
    },
    'PUT /cases/{reference}/lock-outs/{account}': {
      who: 'chef',
      values: { reference: shut, account: kin },
      body: { reason: 'Släkt med den unge.' },
      taken: 200,
    },
    'POST /cases/{reference}/break-glass': {
      who: 'chef',
      values: { reference: hidden },
      body: { reason: 'Barnet är i fara i natt.' },
      outside: [
        [{ reason: 'Fara.' }, '/reason'],
        // Twelve halves, and six signs.
        [{ reason: '🚨'.repeat(6) }, '/reason'],
      ],
      taken: 200,
    },
    'POST /cases/{reference}/forced-openings/{id}/review': {
      who: 'chef',
      values: { reference: hidden, id: opening },
      body: { verdict: 'justified', note: 'Jour.' },
      outside: [[{ verdict: 'perhaps' }, '/verdict']],
      taken: 200,
    },
    'DELETE /cases/{reference}/lock-outs/{account}': {
      who: 'chef',
      values: { reference: shut, account: kin },
      taken: 200,
    },
    'POST /cases/{reference}/receipt': { who: 'soc', values: { reference }, taken: 200 },
    'GET /cases/{reference}/dates/{thing}': {
      who: 'soc',
      values: { reference, thing: 'track:social-services' },
      taken: 200,
    },
    'GET /cases/{reference}/timeline': { who: 'polis', values: { reference }, taken: 200 },
    'GET /cases/{reference}/talks': { who: 'polis', values: { reference }, taken: 200 },
    'GET /cases/{reference}/notes': { who: 'polis', values: { reference }, taken: 200 },
    'GET /cases/{reference}/mappings': { who: 'polis', values: { reference }, taken: 200 },
    'GET /cases/{reference}/plan': { who: 'polis', values: { reference }, taken: 200 },
    'GET /handoffs/{id}': { who: 'skola', values: id, taken: 200 },
    'POST /session': { body: credentialsOf('polis'), taken: 201 },
    'POST /deadlines/work-out': {
      who: 'polis',
      body: { rule: '14 calendar days', from: '2026-09-08', alsoOnHolidays: false },
      outside: [
        [{ rule: 'soon' }, '/rule'],
        [{ rule: '999999999999 months' }, '/rule'],
        [{ from: NEVER.day }, '/from'],
      ],
      taken: 200,
    },
    // The worker walks, and there is none here: 503 after a minute.
    'POST /demo/clock': { who: 'polis', body: { to: 'one-day' }, taken: 503 },
    'POST /search': {
      who: 'polis',
      body: { q: 'el be', birthDate: elis.youngPerson.birthDate },
      outside: [[{ q: null, birthDate: null }, '/q']],
      taken: 200,
    },
    'POST /referrals': {
      who: 'polis',
      body: {
        ...elis,
        occurredOn: '2026-09-04',
        offenceNotice: true,
        workflow: 'youth-concern',
        ownFacts: 'Stannade kvar.',
        alsoAbout: [
          {
            givenName: 'Adam',
            familyName: 'Frisk',
            birthDate: '2013-05-06',
            protectedIdentity: false,
            guardians: [{ name: 'Eva Frisk', phone: '070-000 00 02' }],
            ownFacts: 'Sprang sin väg.',
            concerns: ['vandalism'],
            assessment: 'Följer de andra.',
            strengths: 'Ritar.',
            childView: 'Jag stod bredvid.',
          },
        ],
      },
      outside: [
        [{ youngPerson: { ...elis.youngPerson, birthDate: '2026-09-09' } }, '/youngPerson/birthDate'],
        [{ youngPerson: { ...elis.youngPerson, birthDate: '1901-01-01' } }, '/youngPerson/birthDate'],
        [{ occurredOn: NEVER.day }, '/occurredOn'],
        [{ statutoryReport: false, wantsFeedback: false }, '/statutoryReport'],
        [
          {
            suspectsHarm: 'no',
            statutoryReport: false,
            wantsFeedback: false,
            sspfReferral: false,
            concernTalk: false,
            offenceNotice: null,
          },
          '/statutoryReport',
        ],
        [{ workflow: 'constructor' }, '/workflow'],
        [{ workflow: 'sig', offenceNotice: null }, '/statutoryReport'],
        [
          { workflow: 'concern-talk-only', statutoryReport: false, wantsFeedback: false, suspectsHarm: 'no' },
          '/sspfReferral',
        ],
        [{ youngPerson: { ...elis.youngPerson, birthDate: '2001-03-02' }, offenceNotice: null }, '/statutoryReport'],
        ...['2026-09-09', '1901-01-01'].map((birthDate): [Record<string, unknown>, string] => [
          { alsoAbout: [{ givenName: 'Adam', familyName: 'Frisk', birthDate, concerns: ['vandalism'] }] },
          '/alsoAbout/0/birthDate',
        ]),
        [{ alsoAbout: [{ ...elis.youngPerson, concerns: ['vandalism'] }] }, '/alsoAbout/0'],
        [{ facts: 'Elis höll i burken.' }, '/facts'],
      ],
      taken: 201,
    },
    'POST /cases/brought-in': {
      who: 'soc',
      body: {
        youngPerson: { ...elis.youngPerson, protectedIdentity: true },
        guardians: elis.guardians,
        facts: elis.facts,
        assessment: elis.assessment,
        strengths: elis.strengths,
        childView: elis.childView,
        concerns: elis.concerns,
        occurredOn: '2026-08-30',
        workflow: 'youth-concern',
        track: 'social-services',
        stage: 'preliminary-assessment',
        entered: '2026-09-03T08:00:00.000Z',
        received: '2026-09-02T08:00:00.000Z',
      },
      outside: [
        ...['police', 'constructor', 'toString'].map((track): [Record<string, unknown>, string] => [
          { track },
          '/track',
        ]),
        [{ stage: 'constructor' }, '/stage'],
        [{ workflow: 'constructor' }, '/workflow'],
        [{ entered: NEVER.instant }, '/entered'],
        [{ entered: '2024-01-01T08:00:00.000Z', received: null }, '/entered'],
        [{ received: NEVER.instant }, '/received'],
        [{ received: '2024-01-01T08:00:00.000Z' }, '/received'],
        [{ youngPerson: { ...elis.youngPerson, birthDate: '1901-01-01' } }, '/youngPerson/birthDate'],
      ],
      taken: 201,
    },
    'POST /cases/{reference}/referrals': {
      who: 'polis',
      values: { reference },
      body: { ...told, offenceNotice: false, occurredOn: '2026-09-04' },
      outside: [
        [{ statutoryReport: false, wantsFeedback: false }, '/statutoryReport'],
        [{ occurredOn: NEVER.day }, '/occurredOn'],
      ],
      taken: 201,
    },
    'POST /cases/{reference}/episodes': {
      who: 'polis',
      values: { reference: closed },
      body: { ...told, offenceNotice: false, occurredOn: '2026-09-04' },
      outside: [[{ statutoryReport: false, wantsFeedback: false }, '/statutoryReport']],
      taken: 201,
    },
    'POST /cases/{reference}/duplicate': {
      who: 'soc',
      values: { reference: twin },
      body: { of: reference },
      outside: [
        [{ of: 'ZZZZ-9999' }, '/of'],
        [{ of: twin }, '/of'],
        [{ of: 'k7qf' }, '/of'],
      ],
      taken: 200,
    },
    'DELETE /cases/{reference}/duplicate': { who: 'soc', values: { reference: twin }, taken: 200 },
    'POST /cases/{reference}/tasks/{task}/outcome': {
      who: 'polis',
      values: { reference, task: 'coordination.ask-consent' },
      body: { outcome: 'done', answers: { 'consent.asked': 'given' } },
      outside: [
        [{ answers: { 'consent.asked': 'perhaps' } }, '/answers/consent.asked'],
        [{ answers: {} }, '/answers/consent.asked'],
        [{ outcome: 'missed' }, '/outcome'],
        ...wrongTimes('again'),
      ],
      taken: 200,
    },
    'POST /cases/{reference}/tasks/{task}/booking': {
      who: 'polis',
      values: { reference: twin, task: 'police.concern-talk' },
      body: { on: THIS_AFTERNOON },
      outside: wrongTimes('on'),
      taken: 200,
    },
    'POST /cases/{reference}/dates': {
      who: 'soc',
      values: { reference },
      body: { kind: 'opinion.requested', day: '2026-10-09' },
      outside: [
        [{ day: '2026-09-07' }, '/day'],
        [{ day: NEVER.day }, '/day'],
      ],
      taken: 200,
    },
    'POST /cases/{reference}/talks': {
      who: 'polis',
      // Not in the case of the talk that is told: that one has begun, and stays where it is.
      values: { reference: twin },
      body: { task: 'police.concern-talk', on: THIS_AFTERNOON, place: 'Familjehuset' },
      outside: [...wrongTimes('on'), [{ task: 'toString' }, '/task']],
      taken: 201,
    },
    'POST /talks/{id}/outcome': {
      who: 'polis',
      values: { id: talk },
      body: {
        outcome: 'held',
        answer: 'held',
        present: ['Elis', 'Anna'],
        childsWords: 'Jag vill spela basket.',
        agreements: [{ what: 'Ring tränaren', who: 'Anna', by: '2026-09-20' }],
        ownNotes: 'Pappan kom inte.',
      },
      outside: [
        [{ answer: 'great' }, '/answer'],
        [{ answer: 'constructor' }, '/answer'],
        [{ answer: null }, '/answer'],
        [{ outcome: 'missed', agreements: null }, '/answer'],
        [{ present: [] }, '/present'],
        ...wrongTimes('again'),
      ],
      taken: 200,
    },
    'POST /cases/{reference}/notes': {
      who: 'soc',
      values: { reference },
      body: {
        kind: 'phone-call',
        text: 'Mamman ringde.',
        withWhom: 'Anna',
        transferred: true,
        diaryNumber: 'SN 2026/112',
      },
      outside: [[{ transferred: false }, '/diaryNumber']],
      taken: 201,
    },
    'POST /cases/{reference}/notes/{id}/transfer': {
      who: 'soc',
      values: { reference, id: note },
      body: { transferred: true, diaryNumber: 'SN 2026/113' },
      outside: [[{ transferred: false }, '/diaryNumber']],
      taken: 200,
    },
    'POST /cases/{reference}/mappings': {
      who: 'polis',
      values: { reference },
      body: { risks: ['Äldre kamrater.'], strengths: ['Basket.'], childView: 'Jag vill spela.' },
      outside: [
        [{ childView: null }, '/childView'],
        [{ childViewMissing: 'Vill inte.' }, '/childViewMissing'],
        [{ risks: [], strengths: [] }, '/risks'],
        [{ strengths: ['Basket.', ' Basket. '] }, '/strengths'],
      ],
      taken: 200,
    },
    'PUT /cases/{reference}/plan': {
      who: 'samordnare',
      values: { reference },
      body: { goals: ['Fler lektioner.'], childView: 'Jag vill spela.' },
      outside: [
        [{ goals: [] }, '/goals'],
        [{ answers: [{ goal: 10, need: randomUUID() }] }, '/answers/0/goal'],
        [{ answers: [{ goal: 0, need: randomUUID() }] }, '/answers/0/need'],
      ],
      taken: 200,
    },
    'POST /cases/{reference}/plan/commitments': {
      who: 'samordnare',
      values: { reference },
      body: {
        what: 'Skjutsar till träningen.',
        due: '2026-09-29',
        person: { name: 'Leif Ås', role: 'Tränare', contact: 'lindvik-polis' },
      },
      outside: [
        [{ due: NEVER.day }, '/due'],
        [{ due: '2026-09-07' }, '/due'],
        [{ person: null }, '/agency'],
        [{ agency: 'lindvik-polis' }, '/person'],
        ...['lindvik-fritid', 'grannby-polis', 'constructor', '__proto__'].map(
          (agency): [Record<string, unknown>, string] => [{ person: null, agency }, '/agency'],
        ),
      ],
      taken: 201,
    },
    'POST /cases/{reference}/plan/commitments/{id}/accept': {
      who: 'polis',
      values: { reference, id: offered[0] ?? '' },
      taken: 200,
    },
    'POST /cases/{reference}/plan/commitments/{id}/decline': {
      who: 'polis',
      values: { reference, id: offered[1] ?? '' },
      body: { reason: 'capacity' },
      outside: [[{ reason: 'kept' }, '/reason']],
      taken: 200,
    },
    'POST /cases/{reference}/plan/commitments/{id}/outcome': {
      who: 'samordnare',
      values: { reference, id: commitment },
      body: { outcome: 'kept', comment: 'De svarade.' },
      taken: 200,
    },
    'POST /cases/{reference}/tracks/{track}/assignment': {
      who: 'soc',
      values: { reference, track: 'social-services' },
      body: { person: colleague },
      outside: [stranger, foreigner, '00000000-0000-4000-8000-000000000000'].map((person) => [{ person }, '/person']),
      taken: 200,
    },
    'POST /cases/{reference}/tracks/{track}/undo-close': {
      who: 'polis',
      values: { reference: mistaken, track: 'police' },
      body: { reason: 'Fel ärende avslutades.' },
      taken: 200,
    },
    'POST /cases/{reference}/tracks/{track}/parking': postponed('illness', '2026-09-16'),
    'POST /cases/{reference}/tracks/{track}/extension': postponed('exceptional-grounds', '2026-09-25', {
      text: 'Vårdnadshavaren är på sjukhus. Enhetschefen, punkt 4.2.',
    }),
    'GET /cases/{reference}/sharing': { who: 'polis', values: { reference }, taken: 200 },
    'GET /cases/{reference}/text-readers/{text}': { who: 'polis', values: { reference, text: 'mapping' }, taken: 200 },
    'GET /cases/{reference}/disclosures': { who: 'polis', values: { reference }, taken: 200 },
    'POST /cases/{reference}/disclosures/choices': {
      who: 'polis',
      values: { reference },
      taken: 200,
      body: { receiver: 'lindvik-socialtjanst', kinds: ['facts'] },
    },
    'POST /cases/{reference}/disclosures': {
      who: 'polis',
      values: { reference },
      taken: 200,
      body: {
        receiver: 'lindvik-socialtjanst',
        ground: 'anonymous',
        why: 'Rådgör om vad som kan göras.',
        kinds: ['age-band', 'concerns'],
      },
    },
    'POST /cases/{reference}/disclosures/{id}/review': {
      who: 'polischef',
      values: { reference: hidden, id: gone },
      taken: 200,
      body: { verdict: 'justified', note: 'Rätt.' },
    },
    'GET /cases/{reference}/prepared-shares': { who: 'polis', values: { reference: hidden }, taken: 200 },
    'POST /cases/{reference}/prepared-shares/{id}/approval': {
      who: 'polischef',
      values: { reference: hidden, id: prepared[0] ?? '' },
      taken: 200,
    },
    'POST /cases/{reference}/prepared-shares/{id}/refusal': {
      who: 'polischef',
      values: { reference: hidden, id: prepared[1] ?? '' },
      taken: 200,
      body: { note: 'De behöver det inte.' },
    },
    'POST /cases/{reference}/prepared-shares/{id}/withdrawal': {
      who: 'polis',
      values: { reference: hidden, id: prepared[2] ?? '' },
      taken: 200,
    },
    'POST /cases/{reference}/disclosures/{id}/wrong-receiver': {
      who: 'polis',
      values: { reference, id: disclosure },
      taken: 200,
    },
    'POST /cases/{reference}/consents/withdrawal': {
      who: 'polis',
      values: { reference },
      body: { agencies: ['lindvik-fritid'], givenBy: ['guardian-1'] },
      outside: [
        [{ agencies: [] }, '/agencies'],
        [{ agencies: ['constructor'] }, '/agencies'],
      ],
      taken: 200,
    },
    'POST /cases/{reference}/consents/{consent}/confirmation': {
      who: 'polis',
      values: { reference, consent },
      taken: 200,
    },
    'POST /cases/{reference}/consents': {
      who: 'polis',
      values: { reference },
      body: {
        outcome: 'given',
        agencies: everyone,
        givenBy: ['guardian-1', 'young-person'],
        until: '2027-03-01',
        childView: 'Okej.',
      },
      outside: [
        [{ agencies: [] }, '/agencies'],
        [{ agencies: ['grannby-polis'] }, '/agencies'],
        [{ agencies: ['constructor'] }, '/agencies'],
        [{ agencies: ['__proto__'] }, '/agencies'],
        [{ agencies: ['lindvik-polis', 'lindvik-polis'] }, '/agencies'],
        [{ until: NEVER.day }, '/until'],
        [{ until: '2026-09-01' }, '/until'],
      ],
      taken: 200,
    },
    'POST /cases/{reference}/handoffs': {
      who: 'soc',
      values: { reference },
      body: {
        track: 'social-services',
        handoff: 'school',
        receiver: 'lindvik-bjorkskolan',
        why: 'Stöd i skolan.',
        fields: ['identity'],
      },
      outside: [
        ...['grannby-samordning', 'lindvik-polis', 'constructor', '%', '__proto__'].map(
          (receiver): [Record<string, unknown>, string] => [{ receiver }, '/receiver'],
        ),
        ...['toString', '__proto__', 'constructor'].map((name): [Record<string, unknown>, string] => [
          { handoff: name },
          '/handoff',
        ]),
        [{ track: 'valueOf' }, '/track'],
        [{ fields: ['identity', 'identity'] }, '/fields'],
      ],
      taken: 201,
    },
    'POST /cases/{reference}/actions/{action}': {
      who: 'soc',
      values: { reference, action: 'not-open' },
      body: {
        track: 'social-services',
        answers: { 'child.heard': 'heard', assessor: 'qualified' },
        text: 'Familjen har stöd. Beslut: Eva Strand, delegationsordningen 2.3.',
      },
      outside: [[{ remainingNeeds: 'Läxhjälp.' }, '/remainingNeeds']],
      taken: 200,
    },
    'POST /handoffs/{id}/accept': { who: 'skola', values: id, taken: 200 },
    'POST /handoffs/{id}/decline': {
      who: 'skola',
      values: id,
      body: { reason: 'capacity', comment: 'Efter jul.' },
      outside: [
        [{ reason: 'because' }, '/reason'],
        [{ reason: 'constructor' }, '/reason'],
      ],
      taken: 410,
    },
    'POST /handoffs/{id}/withdraw': { who: 'samordnare', values: id, taken: 410 },
    ...pledgeRequests(pledges),
    'DELETE /session': { who: 'polis', taken: 204 },
  };
}

/** For the names alone, before there is any case. */
export const nowhere: Situation = {
  commitment: '',
  offered: [],
  note: '',
  disclosure: '',
  draft: '',
  officer: '',
  reference: '',
  consent: '',
  twin: '',
  hidden: '',
  closed: '',
  mistaken: '',
  shut: '',
  opening: '',
  prepared: [],
  gone: '',
  failed: [],
  handoff: '',
  talk: '',
  colleague: '',
  kin: '',
  stranger: '',
  foreigner: '',
  member: '',
  deputy: '',
  pledges: noPledge,
};

/** The body of a right request, and its type where it is no JSON. */
export function bodyOf({ body, file }: RightRequest): { body?: unknown; headers?: Record<string, string> } {
  if (file !== undefined) return { body: file, headers: { 'content-type': 'text/csv' } };
  return body === undefined ? {} : { body };
}

/** A right request as it goes over the wire. */
export function sentOf(endpoint: Endpoint, right: RightRequest): Sent {
  const { who, values = {} } = right;
  const { method } = endpoint;
  return {
    method,
    path: pathOf(endpoint, values),
    ...(who === undefined ? {} : { who }),
    ...bodyOf(right),
  };
}
