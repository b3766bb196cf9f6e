import { showCase } from '#cases';
import { type CaseState, timersOf } from '#workflow';
import { dayOf, instantAt } from '#calendar';
import { stories } from '../../apps/start/src/demo/cases/stories.js';
import { tellStories } from '../../apps/start/src/demo/teller.js';
import { now } from '../support/now.js';
import { identityKeys } from '../support/identity-keys.js';
import { rules, Town } from '../support/town.js';

type Row = { who: string; town: string; reference: string; state: CaseState };

/** Told as of today, whichever day that is: the stories keep clear of weekends and holidays. */
describe('the demo’s cases', () => {
  const today = dayOf(now());
  let town: Town;
  let cases: Row[];
  beforeAll(async () => {
    town = await Town.open();
    await tellStories(town, rules, identityKeys, stories);
    cases = await town.rows<Row>(
      `select distinct on (c.id) y.given_name || ' ' || left(y.family_name, 1) as who, c.municipality as town, c.reference, c.state
       from samspel.concern_case c join samspel.young_person y on y.case_id = c.id`,
    );
  });
  afterAll(async () => town.close());

  it('stand in every place where a concern can stand', () => {
    const stages = cases.map(({ who, state }) => [
      who,
      Object.fromEntries(Object.values(state.tracks).map(({ id, stage }) => [id, stage])),
    ]);
    expect(Object.fromEntries(stages.filter((_, which) => cases[which]?.state.status === 'open'))).toEqual({
      'Elis B': { 'social-services': 'wrap-up', coordination: 'mapping', police: 'talk-planned' },
      'Maja K': { coordination: 'offer-and-consent', school: 'assess' },
      'Omar S': { coordination: 'joint-meeting', leisure: 'support' },
      'Tuva L': { 'social-services': 'preliminary-assessment' },
      'Noel A': { 'social-services': 'wrap-up' },
      'Alva R': { 'social-services': 'investigation', coordination: 'follow-up' },
      'Isak D': { 'social-services': 'protection-check' },
      'Sami H': { 'social-services': 'plan', police: 'contribute' },
      'Wilma P': { coordination: 'plan', school: 'support' },
      'Nora E': { 'social-services': 'support', coordination: 'follow-up', leisure: 'support' },
      'Adam F': {
        'social-services': 'preliminary-assessment',
        coordination: 'mapping',
        police: 'talk-planned',
        school: 'support',
      },
      'Zara M': { 'social-services': 'preliminary-assessment', coordination: 'mapping', school: 'support' },
      'Viggo T': { coordination: 'offer-and-consent', police: 'talk-planned' },
      'Linus O': {
        'social-services': 'investigation',
        coordination: 'joint-meeting',
        'offence-investigation': 'investigated',
      },
      'Hedda N': { 'social-services': 'wrap-up' },
      'Yusuf G': { coordination: 'offer-and-consent' },
      'Stina W': { 'social-services': 'preliminary-assessment', coordination: 'offer-and-consent', school: 'support' },
      'Nils E': { coordination: 'offer-and-consent', police: 'talk-planned' },
      'Agnes R': { 'social-services': 'preliminary-assessment' },
      'Ture L': { coordination: 'mapping' },
      'Moa S': { coordination: 'mapping', leisure: 'support' },
    });
    const closed = cases.filter(({ state }) => state.status === 'closed').map(({ who }) => who);
    expect(closed.sort()).toEqual(['Ebba J', 'Leo V', 'Milo C', 'Stina W']);
  });

  it('are late where the story says so, and then somebody above was told', async () => {
    const late = await town.rows<{ who: string; heads: string[] }>(
      `select y.given_name as who, array_agg(distinct a.email) as heads
       from samspel.timer t join samspel.young_person y on y.case_id = t.case_id
       join samspel.mail m on m.case_id = t.case_id and m.thing = t.thing
       join samspel.membership b on b.account = m.account and b.agency = m.agency and 'head' = any (b.roles)
       join samspel.account a on a.id = m.account
       where t.due < $1 group by 1 order by 1`,
      [today],
    );
    expect(late).toEqual([
      { who: 'Agnes', heads: ['chef@grannby.example'] },
      { who: 'Linus', heads: ['samordningschef@lindvik.example'] },
      { who: 'Maja', heads: ['rektor@lindvik.example'] },
      { who: 'Nora', heads: ['chef@lindvik.example'] },
    ]);
  });

  it('leave no alarm unrung, and the timers that the cases ask for', async () => {
    expect(await town.rows('select 1 from samspel.timer where at <= $1', [now()])).toEqual([]);
    const set = await town.rows<{ thing: string }>('select thing from samspel.timer');
    const asked = cases.flatMap(({ state }) => timersOf(rules.definitions.get(state.workflow, state.version), state));
    expect(set.map(({ thing }) => thing).sort()).toEqual(asked.map(({ thing }) => thing).sort());
  });

  it('leave the worker no mail that is older than today', async () => {
    const waiting = await town.rows<{ at: Date }>('select at from samspel.notice where addressed_at is null');
    expect(waiting.filter(({ at }) => at.toISOString() < instantAt(today, '00:00'))).toEqual([]);
    expect(await town.rows('select distinct status, why from samspel.mail')).toEqual([
      { status: 'suppressed', why: 'before-the-demo' },
    ]);
  });

  it('name nobody whose identity is protected', async () => {
    const zara = cases.find(({ who }) => who === 'Zara M')?.reference ?? '';
    for (const who of ['skola', 'soc', 'samordnare']) {
      const { youngPerson } = await town.as(who, (work) => showCase(work, zara));
      expect(youngPerson).toMatchObject({ name: null, protectedIdentity: true });
    }
  });
});
