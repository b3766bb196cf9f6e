import { randomUUID } from 'node:crypto';
import { recordConsent } from '#cases';
import { coordinatedCase, offers } from '../support/coordinated.js';
import { settingInForce } from '#use-case';
import { Town } from '../support/town.js';

const REPORT = 'report';

/** Who is a party sees that a case is there. Each attack is raw SQL with the api's role and a real session. */
describe('an agency becomes a party in three ways alone', () => {
  let town: Town;
  let reference: string;
  let id: string;
  beforeAll(async () => {
    town = await Town.open();
    reference = await coordinatedCase(town);
    const [row] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    id = row?.id ?? '';
  });
  afterAll(async () => town.close());

  const raw = <T>(who: string, sql: string): Promise<T[]> => town.raw<T>(who, sql);
  const parties = async (): Promise<string[]> => {
    const rows = await town.rows<{ agency: string }>(
      'select agency from samspel.party where case_id = $1 order by agency',
      [id],
    );
    return rows.map(({ agency }) => agency);
  };
  const bringIn = (who: string, agency: string, more: { ground?: string; act?: string; kinds?: string } = {}) =>
    raw(
      who,
      `select samspel.bring_in('${id}', '${agency}', '{${more.kinds ?? 'identity,facts'}}', '${more.ground ?? REPORT}', '${more.act ?? 'statutory-report'}', now())`,
    );
  const refer = (who: string, agency: string, ground: string, kinds = 'age-band') =>
    bringIn(who, agency, { act: 'sspf-referral', ground, kinds });
  const disclose = (who: string, agency: string) =>
    raw(who, `select samspel.disclose('${id}', '${agency}', '{identity}', 'consent', 'x', null, null, now())`);
  const passOn = (who: string, agency: string) =>
    raw(who, `select samspel.disclose_on_consent('${id}', '${agency}', '{identity}', now())`);
  /** An offer past all use cases, and its answer. */
  const offer = (
    who: string,
    { sender, receiver }: { sender: string; receiver: string },
    by?: string,
    onConsent = true,
  ) =>
    raw(
      who,
      `insert into samspel.handoff_offer (id, case_id, municipality, sender, receiver, by_person, why, ground, fields, on_consent)
       select '${randomUUID()}', '${id}', 'lindvik', '${sender}', '${receiver}', ${by === undefined ? 'a.account' : `'${by}'`}, 'x', 'x', '{identity}', ${onConsent}
       from samspel.actor() a`,
    );
  const accept = (who: string, offered: string) =>
    raw(
      who,
      `select samspel.write_decision(id, state, seq, status, '[]', '{}', '[]', '[]', '[{"id": "${offered}", "answer": "accepted"}]', now())
       from samspel.concern_case where id = '${id}'`,
    );

  it('and each says by which it came: it opened the case, was brought in on a ground, or accepted an offer', async () => {
    const came = await town.rows(
      `select p.agency, p.how, d.sender as told_by, d.purpose, o.sender as offered_by
       from samspel.party p left join samspel.disclosure d on d.id = p.disclosure left join samspel.handoff_offer o on o.id = p.offer
       where p.case_id = $1 order by p.agency`,
      [id],
    );
    const none = { told_by: null, purpose: null, offered_by: null };
    const told = { ...none, how: 'brought-in', told_by: 'lindvik-polis' };
    expect(came).toEqual([
      { ...none, agency: 'lindvik-bjorkskolan', how: 'accepted', offered_by: 'lindvik-samordning' },
      { ...none, agency: 'lindvik-polis', how: 'opened' },
      { ...told, agency: 'lindvik-samordning', purpose: 'sspf-referral' },
      { ...told, agency: 'lindvik-socialtjanst', purpose: 'statutory-report' },
    ]);
  });

  it.each([
    ['brings itself in', () => bringIn('fritid', 'lindvik-fritid'), /no party/],
    ['brings another in', () => bringIn('fritid', 'lindvik-socialtjanst'), /no party/],
    ['brings itself in from another town', () => bringIn('polis@grannby', 'grannby-polis'), /no party/],
    ['discloses to a party', () => disclose('fritid', 'lindvik-samordning'), /no party/],
    ['discloses to itself', () => disclose('fritid', 'lindvik-fritid'), /no party/],
    ['passes on to a party', () => passOn('fritid', 'lindvik-samordning'), /no party/],
    [
      'offers to itself',
      () => offer('fritid', { sender: 'lindvik-fritid', receiver: 'lindvik-fritid' }),
      /row-level security/,
    ],
    [
      'offers to a party',
      () => offer('fritid', { sender: 'lindvik-fritid', receiver: 'lindvik-polis' }),
      /row-level security/,
    ],
    [
      'offers to itself in a party’s name',
      () => offer('fritid', { sender: 'lindvik-polis', receiver: 'lindvik-fritid' }),
      /row-level security/,
    ],
    ['accepts what nobody offered', () => accept('fritid', randomUUID()), /no such offer/],
    [
      'writes itself into a track',
      () =>
        raw(
          'fritid',
          `select samspel.write_decision(id, jsonb_set(state, '{tracks,leisure}', '{"agency": "lindvik-fritid"}'), seq, status, '[]', '{}', '[]', '[]', '[]', now())
           from samspel.concern_case where id = '${id}'`,
        ),
      /no party/,
    ],
  ])('an agency that is none stays none where it %s', async (_what, attack, refused) => {
    const before = await parties();
    await expect(attack()).rejects.toThrow(refused);
    expect(await parties()).toEqual(before);
    expect(await raw('fritid', 'select given_name from samspel.young_person')).toEqual([]);
  });

  it.each([
    ['on no ground', () => bringIn('skola', 'lindvik-fritid', { ground: 'därför' }), /no such ground/],
    ['in no act', () => bringIn('skola', 'lindvik-fritid', { act: 'gossip' }), /no such act/],
    ['of another town', () => bringIn('skola', 'grannby-polis'), /no such receiver/],
    ['on a ground that is not the act’s own', () => refer('skola', 'lindvik-fritid', REPORT), /ground\)/],
    [
      'on one that stands for those about whom there is no duty, of a child',
      () => bringIn('skola', 'lindvik-socialtjanst', { ground: 'general-clause' }),
      /ground\)/,
    ],
    [
      'on consent, in an act that has none',
      () => bringIn('skola', 'lindvik-fritid', { ground: 'consent' }),
      /ground\)/,
    ],
    ['that the ground is not for', () => bringIn('skola', 'lindvik-fritid'), /receiver\)/],
    ['that has no part in the case', () => refer('skola', 'lindvik-fritid', 'anonymous'), /receiver\)/],
    ['with more than the act gives', () => refer('skola', 'lindvik-samordning', 'anonymous', 'identity'), /kinds\)/],
    [
      'in an act that is another’s alone',
      () => bringIn('skola', 'lindvik-socialtjanst', { act: 'offence-notice-under-15', ground: 'notice-under-15' }),
      /sender\)/,
    ],
    [
      'by an offer of what no consent is about',
      () => offer('skola', { sender: 'lindvik-bjorkskolan', receiver: 'lindvik-fritid' }),
      /no consent is about it/,
    ],
    [
      'by an offer of another authority’s that it calls its own',
      () => offer('skola', { sender: 'lindvik-bjorkskolan', receiver: 'lindvik-fritid' }, undefined, false),
      /not within one authority/,
    ],
    ['that is told on a consent that does not name it', () => disclose('skola', 'lindvik-fritid'), /does not fit/],
    ['that is told without being brought in', () => passOn('skola', 'lindvik-fritid'), /no such receiver/],
    [
      'by an offer in another’s name',
      () => offer('skola', { sender: 'lindvik-polis', receiver: 'lindvik-fritid' }),
      /row-level security/,
    ],
    [
      'by an offer of somebody else’s hand',
      () => offer('skola', { sender: 'lindvik-bjorkskolan', receiver: 'lindvik-fritid' }, randomUUID()),
      /row-level security/,
    ],
    [
      'by an offer over the town’s border',
      () => offer('skola', { sender: 'lindvik-bjorkskolan', receiver: 'grannby-polis' }),
      /row-level security/,
    ],
  ])('a party makes none of an agency %s', async (_what, attack, refused) => {
    const before = await parties();
    await expect(attack()).rejects.toThrow(refused);
    expect(await parties()).toEqual(before);
  });

  it('a party tells nobody on what no lawyer of the town has approved by then, however it goes', async () => {
    const grounds = await town.as('polis', (work) => Promise.resolve(settingInForce(work, 'grounds')));
    const later = { by: 'Stadsjuristen', on: '2031-01-01' };
    const anonymous = { ...grounds['anonymous'], paragraph: 'OSL 10 kap. 2 §', sv: 'x', en: 'x', approved: later };
    await town.set('lindvik', 'grounds', {
      ...grounds,
      anonymous,
      consent: { ...grounds.consent, approved: later },
      transfer: { ...grounds.transfer, approved: later },
    });
    const school = { sender: 'lindvik-bjorkskolan', receiver: 'lindvik-samordning' };
    for (const [attack, refused] of [
      [() => refer('skola', 'lindvik-samordning', 'anonymous'), /not-approved/],
      [() => refer('skola', 'lindvik-samordning', 'consent'), /not-approved/],
      [() => passOn('polis', 'lindvik-samordning'), /may not be used/],
      [() => offer('skola', school), /may not be used/],
      [() => offer('skola', school, undefined, false), /may not be used/],
    ] as const)
      await expect(attack()).rejects.toThrow(refused);
    await town.set('lindvik', 'grounds', grounds);
    await refer('skola', 'lindvik-samordning', 'anonymous');
  });

  it('an offer says on which ground it stands by what it is, and not by what its writer says', async () => {
    const stands = async () =>
      town.rows("select distinct ground from samspel.handoff_offer where sender = 'lindvik-bjorkskolan'");
    await offer('skola', { sender: 'lindvik-bjorkskolan', receiver: 'lindvik-samordning' });
    expect(await stands()).toEqual([{ ground: 'OSL 10 kap. 1 § och 12 kap. 2 §' }]);
  });

  it('nor does the worker, who rings for everybody', async () => {
    await town.as('polis', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: ['lindvik-samordning', 'lindvik-fritid'],
        givenBy: ['guardian-1'],
      }),
    );
    const offered = await offers(town, reference, 'fritid', { handoff: 'leisure', receiver: 'lindvik-fritid' });
    const before = await parties();
    const write = town.worker.query(
      `select samspel.write_decision(id, state, seq, status, '[]', '{}', '[]', '[]', $2, now()) from samspel.concern_case where id = $1`,
      [id, JSON.stringify([{ id: offered, answer: 'accepted' }])],
    );
    await expect(write).rejects.toThrow(/no such offer/);
    for (const call of [
      'samspel.bring_in(null, null, null, null, null, now())',
      'samspel.disclose_accepted(null, now())',
    ])
      await expect(town.worker.query(`select ${call}`)).rejects.toThrow(/permission denied/);
    await expect(town.worker.query('delete from samspel.party')).rejects.toThrow(/permission denied/);
    expect(await parties()).toEqual(before);
  });

  it('nor does a party by a track that it writes into its decision', async () => {
    const before = await parties();
    await raw(
      'skola',
      `select samspel.write_decision(id, jsonb_set(state, '{tracks,leisure}', '{"agency": "lindvik-fritid"}'), seq, status, '[]', '{}', '[]', '[]', '[]', now())
       from samspel.concern_case where id = '${id}'`,
    );
    expect(await parties()).toEqual(before);
  });
});
