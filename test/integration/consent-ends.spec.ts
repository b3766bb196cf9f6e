import { execute, openReferral, recordConsent, showCase } from '#cases';
import { confirms } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const START_MS = 60_000;
const COORDINATION = 'lindvik-samordning';
const POLICE = 'lindvik-polis';
/** A Tuesday; the consent lasts to a Thursday seven weeks on. */
const BEGAN = '2026-09-08T08:00:00.000Z';
const LAST_DAY = '2026-10-29';

describe('a consent that runs out', () => {
  let town: Town;
  let reference: string;
  let id: string;

  beforeAll(async () => {
    town = await Town.open();
  }, START_MS);
  afterAll(async () => town.close());

  beforeEach(async () => {
    await town.setTime(BEGAN);
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
    const [row] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    id = row?.id ?? '';
    await says(LAST_DAY);
    await confirms(town, reference, 'samordnare');
  });

  const says = (until: string, agencies = [COORDINATION]) =>
    town.as('polis', (work) =>
      recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'], until }),
    );
  const at = async (instant: string): Promise<void> => {
    await town.setTime(instant);
    await town.ringDue();
  };
  /** On which days its keeper was told that it ends, and who. */
  const toldOfIt = () =>
    town.rows<{ day: string; to: string[] }>(
      `select (n.at at time zone 'Europe/Stockholm')::date::text as day,
         array(select r ->> 'agency' || coalesce(' ' || (r ->> 'role'), '') from jsonb_array_elements(n.recipients) as r order by 1) as "to"
       from samspel.notice n where n.case_id = $1 and n.thing like 'fact:consent%' order by n.at`,
      [id],
    );
  const marked = async () =>
    (
      await town.rows<{ gone: boolean }>(
        `select bool_and(withdrawn_at is not null) as gone from samspel.disclosure where case_id = $1 and sender = $2 and on_consent`,
        [id, POLICE],
      )
    )[0]?.gone;
  const seen = (who: string) => town.as(who, (work) => showCase(work, reference));

  it('is asked for anew thirty, fourteen and three days ahead', async () => {
    for (const day of ['2026-09-29', '2026-10-15', '2026-10-26', '2026-10-28']) await at(`${day}T08:00:00.000Z`);
    const ahead = (days: number) => new Date(Date.parse(LAST_DAY) - days * 86_400_000).toISOString().slice(0, 10);
    expect(await toldOfIt()).toEqual([
      { day: ahead(30), to: [COORDINATION] },
      { day: ahead(14), to: [COORDINATION] },
      { day: ahead(3), to: [COORDINATION, `${COORDINATION} head`] },
    ]);
  });

  it('leaves what was told on it with whoever was told, marked, and somebody to decide what now', async () => {
    await at(`${LAST_DAY}T20:00:00.000Z`);
    expect(await marked()).toBe(false);
    expect((await seen('samordnare')).concern).toMatchObject({ facts: elis.facts, withdrawn: false });
    await at('2026-10-30T08:00:00.000Z');
    expect(await marked()).toBe(true);
    const { concern, consents, tasks } = await seen('samordnare');
    expect(concern).toMatchObject({ facts: elis.facts, withdrawn: true });
    expect(consents.filter(({ code }) => code === 'in-force')).toEqual([]);
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'decide', mine: true }));
    // What was told on another ground is not marked: the report.
    const others = await town.rows(
      'select 1 from samspel.disclosure where case_id = $1 and not on_consent and withdrawn_at is not null',
      [id],
    );
    expect(others).toEqual([]);
  });

  it('marks nothing that another one carries', async () => {
    await says('2027-03-01');
    await at('2026-10-30T08:00:00.000Z');
    expect(await marked()).toBe(false);
    expect((await seen('samordnare')).concern?.withdrawn).toBe(false);
  });

  it('is in force in no closed case', async () => {
    const unreported = { ...elis, suspectsHarm: 'no', statutoryReport: false, wantsFeedback: false } as const;
    ({ reference } = await town.as('polis', (work) => openReferral(work, unreported)));
    await says(LAST_DAY);
    for (const [who, track, action, closing] of [
      ['samordnare', 'coordination', 'close', 'moved'],
      ['polis', 'police', 'talk-not-possible', 'no-contact'],
    ] as const)
      await town.as(who, (work) =>
        execute(work, reference, { do: 'take-action', track, action, answers: { closing } }),
      );
    const { status, consents } = await seen('polis');
    expect(status).toBe('closed');
    expect(consents.map(({ code, until, mayConfirm }) => [code, until, mayConfirm])).toEqual([['over', null, false]]);
  });
});
