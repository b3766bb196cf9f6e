import type { Day } from '#calendar';
import { addNote, assignTrack, listNotes, lockOutColleague, showCase } from '#cases';
import { assignMember, endDeputy, listColleagues, listUnits, nameDeputy, showMe } from '#identity';
import { coordinatedCase } from '../support/coordinated.js';
import { joinAgency, membershipOf } from '../support/directory.js';
import { Town } from '../support/town.js';

const SCHOOL = 'lindvik-bjorkskolan';
const PUPIL_HEALTH = `${SCHOOL}-elevhalsan`;
/** A Tuesday. */
const NOW = '2026-09-08T08:00:00.000Z';

describe('who works where, who heads it and who stands in', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime(NOW);
    reference = await coordinatedCase(town);
    await town.as('skola', (work) =>
      addNote(work, reference, { kind: 'note', text: 'Hos kuratorn.', transferred: false }),
    );
  });
  afterEach(async () => town.close());

  const member = (who: string): Promise<string> => membershipOf(town, who);
  const joins = (name: string, agency: string, roles: string[], unit: string | null): Promise<void> =>
    joinAgency(town, name, agency, roles, unit);
  const assigns = async (who: string, whom: string, unit: string | undefined, heads: boolean) => {
    const id = await member(whom);
    await town.as(who, (work) => assignMember(work, id, { heads, ...(unit !== undefined && { unit }) }));
  };
  const names = async (who: string, whom: string, from: Day, until: Day, unit?: string) => {
    const id = await member(whom);
    await town.as(who, (work) => nameDeputy(work, { from, until, member: id, ...(unit !== undefined && { unit }) }));
  };
  const notes = async (who: string) =>
    (await town.as(who, (work) => listNotes(work, reference))).map(({ text }) => text);
  const isHead = async (who: string) => {
    const [row] = await town.raw<{ head: boolean }>(who, `select 'head' = any ((samspel.actor()).roles) as head`);
    return [(await town.as(who, showMe)).may.includes('lock-outs.write'), row?.head];
  };

  it('reads by the new unit from then on: in with the move, out with the next', async () => {
    await joins('larare', SCHOOL, ['teacher', 'student-welfare'], null);
    expect(await notes('larare')).toEqual([]);
    await assigns('rektor', 'larare', PUPIL_HEALTH, false);
    expect(await notes('larare')).toEqual(['Hos kuratorn.']);
    expect(await town.raw('larare', 'select text from samspel.note')).toEqual([{ text: 'Hos kuratorn.' }]);
    await assigns('rektor', 'larare', undefined, false);
    expect(await notes('larare')).toEqual([]);
    expect(await town.raw('larare', 'select text from samspel.note')).toEqual([]);
  });

  it('is not read by who assigns: the school’s head, who moves nobody in by their own word', async () => {
    await joins('kurator', SCHOOL, ['student-welfare'], null);
    await assigns('rektor', 'kurator', PUPIL_HEALTH, true);
    expect(await notes('kurator')).toEqual(['Hos kuratorn.']);
    expect(await notes('rektor')).toEqual([]);
    await expect(assigns('rektor', 'rektor', PUPIL_HEALTH, true)).rejects.toMatchObject({ code: 'no-access' });
    const id = await member('rektor');
    await expect(
      town.raw('rektor', `select samspel.assign_member('${id}', '${PUPIL_HEALTH}', true, now())`),
    ).rejects.toThrow('themself');
    expect(await notes('rektor')).toEqual([]);
  });

  it('has what the head has from the first day to the last and no longer, by the API’s words and in SQL', async () => {
    await names('chef', 'soc', '2026-09-10', '2026-09-11');
    const held: unknown[] = [];
    for (const day of ['09', '10', '11', '12']) {
      await town.setTime(`2026-09-${day}T10:00:00.000Z`);
      held.push([day, await isHead('soc')]);
    }
    expect(held).toEqual([
      ['09', [false, false]],
      ['10', [true, true]],
      ['11', [true, true]],
      ['12', [false, false]],
    ]);
  });

  it('is mailed as the head for those days, and not after', async () => {
    await names('chef', 'soc', '2026-09-08', '2026-09-09');
    const told = () =>
      town.worker.query(
        `select a.email from samspel.working_at(array['lindvik-socialtjanst']) w join samspel.account a on a.id = w.account
         where w.heads_whole order by 1`,
      );
    expect(await told()).toEqual([{ email: 'chef@lindvik.example' }, { email: 'soc@lindvik.example' }]);
    await town.setTime('2026-09-10T08:00:00.000Z');
    expect(await told()).toEqual([{ email: 'chef@lindvik.example' }]);
  });

  it('ends at once when the head says so, and is lengthened by nobody for themself', async () => {
    await names('chef', 'soc', '2026-09-08', '2026-09-30');
    expect(await isHead('soc')).toEqual([true, true]);
    await expect(names('soc', 'soc', '2026-09-08', '2027-03-01')).rejects.toMatchObject({ code: 'validation' });
    const own = await member('soc');
    await expect(
      town.raw('soc', `select samspel.name_deputy('${own}', null, '2026-09-08', '2027-03-01', now())`),
    ).rejects.toThrow('themself');
    const [agency] = await town.as('chef', listUnits);
    await town.as('chef', (work) => endDeputy(work, agency?.deputies[0]?.id ?? ''));
    expect(await isHead('soc')).toEqual([false, false]);
  });

  it('a unit’s head is head there: reads, names its deputy, and locks out its own alone', async () => {
    await joins('kurator', SCHOOL, ['student-welfare'], PUPIL_HEALTH);
    await joins('enhetschef', SCHOOL, ['head'], PUPIL_HEALTH);
    expect(await notes('enhetschef')).toEqual(['Hos kuratorn.']);
    await names('enhetschef', 'kurator', '2026-09-08', '2026-09-09', PUPIL_HEALTH);
    expect(await isHead('kurator')).toEqual([true, true]);
    await expect(names('enhetschef', 'kurator', '2026-09-08', '2026-09-09')).rejects.toMatchObject({
      code: 'no-access',
    });
    await expect(assigns('enhetschef', 'kurator', undefined, false)).rejects.toMatchObject({ code: 'no-access' });
    const [principal] = await town.rows<{ id: string }>(
      "select id from samspel.account where email = 'rektor@lindvik.example'",
    );
    await expect(
      town.as('enhetschef', (work) => lockOutColleague(work, reference, principal?.id ?? '', 'Släkt.')),
    ).rejects.toMatchObject({ code: 'no-access' });
    await expect(
      town.raw(
        'enhetschef',
        `select samspel.lock_out(id, '${principal?.id}', 'x', now()) from samspel.concern_case where reference = '${reference}'`,
      ),
    ).rejects.toThrow('not the head');
    expect(await town.as('rektor', (work) => showCase(work, reference))).toMatchObject({ reference });
    // Why the head of the whole locked somebody else out is none of theirs.
    await joins('larare', SCHOOL, ['teacher'], null);
    const [teacher] = await town.rows<{ id: string }>(
      "select id from samspel.account where email = 'larare@lindvik.example'",
    );
    await town.as('rektor', (work) => lockOutColleague(work, reference, teacher?.id ?? '', 'Svåger.'));
    const reasons = (who: string) => town.raw(who, 'select reason from samspel.lock_out');
    expect([await reasons('rektor'), await reasons('enhetschef')]).toEqual([[{ reason: 'Svåger.' }], []]);
    // Whoever is moved out of the unit stands in there no longer.
    await assigns('rektor', 'kurator', undefined, false);
    expect(await isHead('kurator')).toEqual([false, false]);
  });

  it('leaves nobody without a role, and nothing that had a head without one', async () => {
    await expect(assigns('admin', 'rektor', undefined, false)).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/heads', code: 'without-role' }] },
    });
    await town.rows("update samspel.membership set roles = array['teacher', 'head'] where id = $1", [
      await member('rektor'),
    ]);
    await expect(assigns('admin', 'rektor', undefined, false)).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/heads', code: 'last-head' }] },
    });
    await expect(assigns('admin', 'rektor', PUPIL_HEALTH, true)).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/unit', code: 'last-head' }] },
    });
    const id = await member('rektor');
    for (const [roles, why] of [
      ["array['head']", 'without a role'],
      ["array['teacher', 'head']", 'the last head'],
    ] as const) {
      await town.rows(`update samspel.membership set roles = ${roles} where id = $1`, [id]);
      await expect(town.raw('admin', `select samspel.assign_member('${id}', null, false, now())`)).rejects.toThrow(why);
    }
    await joins('ny', SCHOOL, ['head'], null);
    await assigns('ny', 'rektor', undefined, false);
    expect(await isHead('rektor')).toEqual([false, false]);
  });

  it('is left to nobody whose days there are over', async () => {
    await joins('ny', SCHOOL, ['head', 'teacher'], null);
    await town.rows("update samspel.membership set until_day = '2026-09-08' where id = $1", [await member('ny')]);
    const id = await member('ny');
    await town.setTime('2026-09-09T08:00:00.000Z');
    await town.rows("update samspel.membership set roles = array['teacher', 'head'] where id = $1", [
      await member('rektor'),
    ]);
    await expect(assigns('admin', 'rektor', undefined, false)).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/heads', code: 'last-head' }] },
    });
    await expect(
      town.raw('admin', `select samspel.assign_member('${await member('rektor')}', null, false, now())`),
    ).rejects.toThrow('the last head');
    const [gone] = await town.rows<{ account: string }>('select account from samspel.membership where id = $1', [id]);
    const person = gone?.account ?? '';
    expect((await town.as('skola', listColleagues)).map((each) => each.id)).not.toContain(person);
    await expect(town.as('skola', (work) => assignTrack(work, reference, 'school', person))).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/person', code: 'not-a-colleague' }] },
    });
  });

  it('whoever is put on duty stands in for the head no longer', async () => {
    await names('chef', 'soc', '2026-09-08', '2026-09-30');
    expect(await isHead('soc')).toEqual([true, true]);
    await assigns('chef', 'soc', 'lindvik-socialtjanst-jouren', false);
    expect(await isHead('soc')).toEqual([false, false]);
    await assigns('chef', 'soc', undefined, false);
    expect(await isHead('soc')).toEqual([false, false]);
  });

  it('duty has no head of its own, and nobody on duty stands in for one', async () => {
    const duty = 'lindvik-socialtjanst-jouren';
    await expect(assigns('chef', 'soc', duty, true)).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/heads', code: 'not-possible' }] },
    });
    await expect(names('chef', 'jour', '2026-09-08', '2026-09-09')).rejects.toMatchObject({ code: 'validation' });
    const [soc, jour] = [await member('soc'), await member('jour')];
    await expect(town.raw('chef', `select samspel.assign_member('${soc}', '${duty}', true, now())`)).rejects.toThrow(
      'duty has no head',
    );
    await expect(
      town.raw('chef', `select samspel.name_deputy('${jour}', null, '2026-09-08', '2026-09-09', now())`),
    ).rejects.toThrow('not theirs');
    await assigns('chef', 'soc', duty, false);
    expect((await town.as('soc', showMe)).may).not.toContain('consents.write');
  });

  it('of two heads who take the role from each other at once one stays', async () => {
    await town.rows("update samspel.membership set roles = array['head', 'teacher'] where id = $1", [
      await member('rektor'),
    ]);
    await joins('ny', SCHOOL, ['head', 'teacher'], null);
    const outcomes = await Promise.allSettled([
      assigns('rektor', 'ny', undefined, false),
      assigns('ny', 'rektor', undefined, false),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is the head’s and the administrator’s to say, of their own town, and nobody else’s', async () => {
    for (const who of ['skola', 'soc', 'chef', 'samordnare'])
      await expect(assigns(who, 'rektor', undefined, true)).rejects.toMatchObject({ code: 'no-access' });
    const id = await member('skola');
    for (const who of ['soc', 'chef', 'chef@grannby'])
      await expect(town.raw(who, `select samspel.assign_member('${id}', null, false, now())`)).rejects.toThrow(
        'not theirs',
      );
    const seen = async (who: string) => (await town.as(who, listUnits)).map(({ agency }) => agency.id);
    expect(await seen('rektor')).toEqual([SCHOOL]);
    expect((await seen('admin')).filter((each) => !each.startsWith('lindvik-'))).toEqual([]);
    expect((await seen('admin')).length).toBeGreaterThan(4);
  });
});
