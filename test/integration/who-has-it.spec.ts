import type { Day } from '#calendar';
import { assignTrack, listCases, recordConsent, showCase, showInbox, showLedger } from '#cases';
import { assignMember, listColleagues, nameDeputy } from '#identity';
import { coordinatedCase, offers } from '../support/coordinated.js';
import { accountOf, joinAgency, membershipOf } from '../support/directory.js';
import { Town } from '../support/town.js';

const SCHOOL = 'lindvik-bjorkskolan';
const PUPIL_HEALTH = `${SCHOOL}-elevhalsan`;
const SOCIAL = 'lindvik-socialtjanst';
/** A Tuesday. */
const NOW = '2026-09-08T08:00:00.000Z';

describe('what somebody has taken', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime(NOW);
    reference = await coordinatedCase(town);
  });
  afterEach(async () => town.close());

  const assigns = async (who: string, whom: string, unit: string | undefined, heads: boolean) => {
    const id = await membershipOf(town, whom);
    await town.as(who, (work) => assignMember(work, id, { heads, ...(unit !== undefined && { unit }) }));
  };
  const names = async (who: string, whom: string, from: Day, until: Day, unit?: string) => {
    const id = await membershipOf(town, whom);
    await town.as(who, (work) => nameDeputy(work, { from, until, member: id, ...(unit !== undefined && { unit }) }));
  };
  /** What the case names them as having, to their own agency and to another that sees it. */
  const named = async (account: string) => {
    const things: string[] = [];
    for (const who of ['chef', 'samordnare']) {
      const { next, commitments, tracks } = await town.as(who, (work) => showCase(work, reference));
      const dated = [next, ...commitments].flatMap((each) => (each?.person?.id === account ? [each.thing] : []));
      things.push(...dated, ...tracks.filter(({ person }) => person?.id === account).map(({ id }) => `${who} ${id}`));
    }
    return things;
  };

  it('is nobody’s once they are on duty and see none of it: in a day, a list and the case', async () => {
    const { tracks } = await town.as('soc', (work) => showCase(work, reference));
    const track = tracks.find(({ agency }) => agency.id === SOCIAL)?.id ?? '';
    const soc = await accountOf(town, 'soc');
    const seen = async () => {
      const { items, untakenCases } = await town.as('chef', (work) => showInbox(work));
      return [items.filter((item) => item.reference === reference && item.thing === `track:${track}`), untakenCases];
    };
    await town.as('soc', (work) => assignTrack(work, reference, track, soc));
    // Due today, it stands in the head's day as somebody's.
    expect(await seen()).toEqual([[expect.objectContaining({ assignedTo: expect.objectContaining({ id: soc }) })], 0]);
    const [duty] = await town.rows<{ id: string }>('select id from samspel.unit where agency = $1 and duty', [SOCIAL]);
    await assigns('chef', 'soc', duty?.id, false);
    expect(await seen()).toEqual([[expect.objectContaining({ assignedTo: null })], 1]);
    const { items } = await town.as('chef', (work) => listCases(work, {}));
    expect(items.map(({ ours }) => [ours.untaken, ours.people])).toEqual([[true, []]]);
    expect(await named(soc)).toEqual([]);
  });

  it('is nobody’s once they work there no longer, and waits for all the others', async () => {
    const waits = async () => {
      const { items } = await town.as('soc', (work) => showInbox(work));
      const waiting = items.filter(({ track }) => track === 'social-services');
      expect(waiting.filter(({ assignedTo }) => assignedTo !== null)).toEqual([]);
      return waiting.length > 0;
    };
    await joinAgency(town, 'vikarie', SOCIAL, ['social-worker'], null);
    const taker = await accountOf(town, 'vikarie');
    expect(await waits()).toBe(true);
    await town.as('chef', (work) => assignTrack(work, reference, 'social-services', taker));
    expect(await waits()).toBe(false);
    expect(await named(taker)).not.toEqual([]);
    await assigns('chef', 'vikarie', `${SOCIAL}-jouren`, false);
    expect(await waits()).toBe(true);
    await assigns('chef', 'vikarie', undefined, false);
    expect(await waits()).toBe(false);
    await town.rows("update samspel.membership set until_day = '2026-09-07' where id = $1", [
      await membershipOf(town, 'vikarie'),
    ]);
    expect(await waits()).toBe(true);
    expect(await named(taker)).toEqual([]);
  });

  it('is theirs with all that hangs on it: also a question that they have asked, on each list and in the case', async () => {
    await town.as('samordnare', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: ['lindvik-samordning', 'lindvik-fritid'],
        givenBy: ['guardian-1'],
      }),
    );
    await offers(town, reference, 'fritid', { handoff: 'leisure', receiver: 'lindvik-fritid' });
    const asked = async () => {
      const { coming } = await town.as('samordningschef', (work) => showLedger(work));
      return coming.flatMap(({ thing, person }) => (/^(handoff|track):/.test(thing) ? [person] : []));
    };
    expect(new Set(await asked())).toEqual(new Set([null]));
    const coordinator = await accountOf(town, 'samordnare');
    await town.as('samordnare', (work) => assignTrack(work, reference, 'coordination', coordinator));
    const { name } = await town.as('samordnare', (work) => Promise.resolve(work.actor));
    expect(await asked()).toEqual([name, name]);
  });

  it('is theirs whose role takes its steps: they are offered, and nobody else is taken', async () => {
    await joinAgency(town, 'vikarie', SOCIAL, ['social-worker', 'head'], null);
    for (const who of ['soc', 'polis', 'skola', 'samordnare']) {
      const colleagues = await town.as(who, listColleagues);
      const { tracks } = await town.as(who, (work) => showCase(work, reference));
      const others = tracks.filter(({ mine }) => !mine);
      expect(others.flatMap(({ roles }) => roles)).toEqual([]);
      for (const { id, roles } of tracks.filter(({ mine }) => mine)) {
        const able = colleagues.filter((each) => each.roles.some((role) => roles.includes(role)));
        expect([able.length > 0, able.length < colleagues.length]).toEqual([true, true]);
        for (const colleague of colleagues) {
          const given = town.as(who, (work) => assignTrack(work, reference, id, colleague.id));
          if (able.includes(colleague)) await given;
          else
            await expect(given).rejects.toMatchObject({
              failure: { errors: [{ pointer: '/person', code: 'not-their-step' }] },
            });
        }
      }
    }
  });

  it('is in their head’s day once it is late: of the unit that they head, and no other', async () => {
    await joinAgency(town, 'kurator', SCHOOL, ['student-welfare'], PUPIL_HEALTH);
    await joinAgency(town, 'larare', SCHOOL, ['student-welfare'], null);
    const seen = async (who: string) =>
      (await town.as(who, (work) => showInbox(work))).items
        .filter(({ track, late }) => track === 'school' && late)
        .map(({ assignedTo }) => assignedTo?.name);
    const late: Record<string, unknown> = {};
    for (const name of ['kurator', 'larare']) {
      await town.setTime(NOW);
      const person = await accountOf(town, name);
      await town.as('rektor', (work) => assignTrack(work, reference, 'school', person));
      await town.setTime('2027-03-08T08:00:00.000Z');
      for (const who of ['rektor', 'elevhalsochef', 'kurator', 'larare', 'skola'])
        late[`${name}'s, to ${who}`] = [...new Set(await seen(who))];
    }
    expect(late).toEqual({
      "kurator's, to rektor": ['kurator'],
      "kurator's, to elevhalsochef": ['kurator'],
      "kurator's, to kurator": ['kurator'],
      "kurator's, to larare": [],
      "kurator's, to skola": [],
      "larare's, to rektor": ['larare'],
      "larare's, to elevhalsochef": [],
      "larare's, to kurator": [],
      "larare's, to larare": ['larare'],
      "larare's, to skola": [],
    });
  });

  it('whoever stands in for a head reads for whom and between which days, and nobody else does', async () => {
    await names('chef', 'soc', '2026-09-10', '2026-09-11');
    const standsIn = async (who: string) => (await town.as(who, (work) => showInbox(work))).standsIn;
    const deputy = { unit: null, heads: [expect.objectContaining({ name: 'Eva Strand' })] };
    const days = { from: '2026-09-10', until: '2026-09-11' };
    expect(await standsIn('soc')).toEqual([{ ...deputy, ...days, now: false }]);
    await town.setTime('2026-09-11T08:00:00.000Z');
    expect(await standsIn('soc')).toEqual([{ ...deputy, ...days, now: true }]);
    expect(await standsIn('chef')).toEqual([]);
    await town.setTime('2026-09-12T08:00:00.000Z');
    expect(await standsIn('soc')).toEqual([]);
    await names('elevhalsochef', 'skola', '2026-09-14', '2026-09-14', PUPIL_HEALTH);
    expect(await standsIn('skola')).toMatchObject([{ unit: 'Elevhälsan', heads: [{ name: 'Anna Lindgren' }] }]);
  });
});
