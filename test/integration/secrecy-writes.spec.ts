import { randomUUID } from 'node:crypto';
import { answerHandoff, openReferral, recordConsent } from '#cases';
import { dayOf } from '#calendar';
import { coordinatedCase, joins, offers } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { now } from '../support/now.js';
import { Town } from '../support/town.js';

/**
 * What row-level security stands on is written by functions that ask who acts. Each attack is raw SQL with the api's role and a
 * real session, as a hole in the api would give it.
 */
describe('engine rows are written by nobody’s own hand', () => {
  let town: Town;
  let reference: string;
  beforeAll(async () => {
    town = await Town.open();
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
  });
  afterAll(async () => town.close());

  const raw = <T>(who: string, sql: string): Promise<T[]> => town.raw<T>(who, sql);
  const theCase = () => `(select id from samspel.concern_case where reference = '${reference}')`;

  it.each([
    [
      'makes itself a party',
      (id: string) => `insert into samspel.party values (${id}, 'lindvik-bjorkskolan', 'lindvik', now())`,
    ],
    [
      'forges a consent in the state',
      () => `update samspel.concern_case set state = jsonb_set(state, '{facts}', '{"consent~1": {}}')`,
    ],
    ['closes the case', () => `update samspel.concern_case set status = 'closed', closed_at = now()`],
    ['deletes another agency’s date', () => `delete from samspel.timer where agency <> 'lindvik-bjorkskolan'`],
    ['puts off another agency’s date', () => `update samspel.timer set at = at + interval '1 year'`],
    [
      'sets a date of another agency',
      (id: string) => `select samspel.put_timers(${id}, null, null, 'lindvik', array['track:police'], '[]')`,
    ],
    [
      'forges an event',
      (id: string) =>
        `insert into samspel.event (case_id, seq, municipality, at, type, acting_for, data)
       values (${id}, 999, 'lindvik', now(), 'handoff-accepted', 'lindvik-bjorkskolan', '{"handoff": {"id": "${randomUUID()}"}}')`,
    ],
    [
      'has a mail sent',
      (id: string) =>
        `insert into samspel.notice (case_id, municipality, at, word, thing, occasion, rung, due, recipients)
       values (${id}, 'lindvik', now(), 'task', 'track:police', 'rung', 0, now(), '[{"agency": "lindvik-polis"}]')`,
    ],
    [
      'opens a case for another town',
      () =>
        `insert into samspel.concern_case (id, reference, municipality, workflow, version, status, seq, state, opened_at)
       values ('${randomUUID()}', 'AAAA-1111', 'grannby', 'youth-concern', 1, 'new', 0, '{"tracks": {}}', now())`,
    ],
    [
      'says that it accepted a handoff',
      () => `update samspel.handoff_offer set answer = 'accepted', answered_at = now()`,
    ],
  ])('refuses one who %s', async (_what, sql) => {
    for (const who of ['skola', 'polis']) await expect(raw(who, sql(theCase()))).rejects.toThrow(/permission denied/);
  });

  it('lets a case be locked, and the column that this takes not be written', async () => {
    expect(await raw('polis', 'select 1 from samspel.concern_case for update')).toHaveLength(1);
    await expect(raw('polis', 'update samspel.concern_case set seq = seq + 1')).rejects.toThrow(/row-level security/);
  });

  describe('content', () => {
    /** A line of a plan of one’s own, past all use cases. */
    const line = (who: string, agency: string, by = 'a.account') =>
      raw(
        who,
        `insert into samspel.commitment (id, case_id, municipality, agency, by_person, at, holder, what, due)
         select '${randomUUID()}', ${theCase()}, 'lindvik', '${agency}', ${by}, now(), '${agency}', 'x', '2030-01-01' from samspel.actor() a`,
      );

    it('is written by a party to the case, and by nobody else into it', async () => {
      await line('samordnare', 'lindvik-samordning');
      await expect(line('skola', 'lindvik-bjorkskolan')).rejects.toThrow(/row-level security/);
      expect(await raw('samordnare', 'select agency from samspel.commitment')).toEqual([
        { agency: 'lindvik-samordning' },
      ]);
    });

    it('is written in the writer’s own name', async () => {
      const colleague = await town.rows<{ account: string }>(
        `select m.account from samspel.membership m join samspel.account a on a.id = m.account
         where m.agency = 'lindvik-samordning' and a.email <> 'samordnare@lindvik.example'`,
      );
      const by = `'${colleague[0]?.account ?? ''}'`;
      await expect(line('samordnare', 'lindvik-samordning', by)).rejects.toThrow(/row-level security/);
    });

    it('does not move into a case that its writer is no party to', async () => {
      const other = await town.as('skola', (work) =>
        openReferral(work, { ...elis, statutoryReport: true, concernTalk: false }),
      );
      await raw(
        'skola',
        `insert into samspel.mapping (id, case_id, municipality, agency, by_person, at, risks, risk_ids, strengths, child_view,
           revision)
         select '${randomUUID()}', c.id, 'lindvik', 'lindvik-bjorkskolan', a.account, now(), '{}', '{}', '{}', 'x', 1
         from samspel.actor() a, samspel.concern_case c where c.reference = '${other.reference}'`,
      );
      await expect(raw('skola', `update samspel.mapping set case_id = ${theCase()}`)).rejects.toThrow(
        /row-level security/,
      );
    });
  });

  describe('a decision', () => {
    type Written = { by?: string; agency?: string; ahead?: number; answers?: { id: string; answer: string }[] };

    /** Writes an event that a decision of somebody at an agency would bring, past all use cases. */
    async function write(who: string, { by, agency, ahead = 1, answers = [] }: Written): Promise<unknown> {
      const [me] = await raw<{ account: string; agency: string }>(who, 'select account, agency from samspel.actor()');
      const event = `jsonb_build_array(jsonb_build_object('seq', seq + ${ahead}, 'at', now(), 'type', 'forged', 'data', '{}'::jsonb,
        'by', '${by ?? me?.account ?? ''}', 'actingFor', '${agency ?? me?.agency ?? ''}'))`;
      return raw(
        who,
        `select samspel.write_decision(id, state, seq + ${ahead}, status, ${event}, '{}', '[]', '[]',
           '${JSON.stringify(answers)}', now())
         from samspel.concern_case where reference = '${reference}'`,
      );
    }
    const events = () => town.rows("select 1 from samspel.event where type = 'forged'");

    it('is written by a party', async () => {
      await write('polis', {});
      expect(await events()).toHaveLength(1);
    });

    it.each<[string, string, Written, RegExp]>([
      ['an agency that is no party', 'skola', {}, /no party/],
      ['a party in another’s name', 'polis', { by: randomUUID() }, /another's name/],
      ['a party for another agency', 'polis', { agency: 'lindvik-socialtjanst' }, /another's name/],
      ['one who decided on an older case', 'polis', { ahead: 2 }, /not as it was decided upon/],
      [
        'one who answers what was never offered',
        'skola',
        { answers: [{ id: randomUUID(), answer: 'accepted' }] },
        /no such offer/,
      ],
    ])('is not written by %s', async (_what, who, written, refused) => {
      const before = await events();
      await expect(write(who, written)).rejects.toThrow(refused);
      expect(await events()).toEqual(before);
    });

    it('is out of another town’s reach', async () => {
      const [row] = await town.rows<{ id: string }>('select id from samspel.concern_case');
      const reaching = raw(
        'polis@grannby',
        `select samspel.write_decision('${row?.id ?? ''}', '{}', 0, 'open', '[]', '{}', '[]', '[]', '[]', now())`,
      );
      await expect(reaching).rejects.toThrow(/write_decision/);
    });
  });

  describe('an accepted handoff', () => {
    const known = () => raw('fritid', 'select given_name from samspel.young_person');
    const disclose = (id: string) => raw('fritid', `select samspel.disclose_accepted('${id}', now())`);
    const to = { handoff: 'leisure', receiver: 'lindvik-fritid' };

    it('gives nothing before it is accepted, nor after it was declined, whatever is said of it', async () => {
      reference = await coordinatedCase(town);
      await town.as('polis', (work) =>
        recordConsent(work, reference, {
          outcome: 'given',
          agencies: ['lindvik-samordning', 'lindvik-fritid'],
          givenBy: ['guardian-1'],
        }),
      );
      const id = await offers(town, reference, 'fritid', to);
      await expect(disclose(id)).rejects.toThrow(/no accepted handoff/);
      await town.as('fritid', (work) => answerHandoff(work, id, { answer: 'decline', reason: 'not-our-mandate' }));
      const answers = JSON.stringify([{ id, answer: 'accepted' }]);
      const accepting = raw(
        'fritid',
        `select samspel.write_decision(id, state, seq, status, '[]', '{}', '[]', '[]', '${answers}', now())
         from samspel.concern_case where reference = '${reference}'`,
      );
      await expect(accepting).rejects.toThrow(/no such offer/);
      await expect(disclose(id)).rejects.toThrow(/no accepted handoff/);
      expect(await known()).toEqual([]);
    });

    it('gives what the preview showed, once', async () => {
      const id = await joins(town, reference, 'fritid', to);
      expect(await known()).toEqual([{ given_name: 'Elis' }]);
      await expect(disclose(id)).rejects.toThrow(/no accepted handoff/);
    });
  });

  describe('the dates of a pledge', () => {
    it('are out of another town’s reach, and are those of its own records', async () => {
      const [duty] = await town.rows<{ id: string }>(
        `insert into samspel.duty (id, municipality, kind, agency, next_due, since)
         values ('${randomUUID()}', 'lindvik', 'review', 'lindvik-samordning', $1, now()) returning id`,
        [dayOf(now())],
      );
      const set = (who: string, thing: string) =>
        raw(
          who,
          `select samspel.write_record_timers(null, '${duty?.id ?? ''}', '{}', '[{"thing": "${thing}", "track": "", "definition": "duty",
             "agency": "lindvik-samordning", "due": "2030-01-01", "at": "2030-01-01T08:00:00Z"}]')`,
        );
      await set('samordnare', `duty:${duty?.id ?? ''}`);
      expect(await town.rows("select 1 from samspel.timer where thing like 'duty:%'")).toHaveLength(1);
      await expect(set('samordnare@grannby', `duty:${duty?.id ?? ''}`)).rejects.toThrow(/no such record/);
      await expect(set('samordnare', 'track:police')).rejects.toThrow(/no such record/);
    });
  });
});
