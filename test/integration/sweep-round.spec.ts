import { pino } from 'pino';
import { openReferral } from '#cases';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';
import { Metrics } from '../../apps/worker/src/metrics/metrics.js';
import { Sweep } from '../../apps/worker/src/sweep.js';

const silent = pino({ level: 'silent' });

/** Dates that are lost, in two cases; in one of them something was written since. */
describe('the sweep', () => {
  let town: Town;
  let quiet: string;
  let busy: string;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T08:00:00.000Z');
    [quiet, busy] = [await opened(), await opened()];
    await sweeps();
    await town.rows('delete from samspel.timer');
    await town.rows('update samspel.concern_case set state = state where id = $1', [busy]);
  });
  afterEach(async () => town.close());

  async function opened(): Promise<string> {
    const { reference } = await town.as('polis', (work) => openReferral(work, elis));
    const found = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    return found[0]?.id ?? '';
  }
  const sweeps = (metrics = new Metrics()): Promise<void> => new Sweep(town.worker, town.rules, silent, metrics).run();
  const dated = async (): Promise<string[]> =>
    (await town.rows<{ id: string }>('select distinct case_id as id from samspel.timer')).map(({ id }) => id).sort();
  const leased = (worker: string, until: string): Promise<unknown> =>
    town.rows(`update samspel.sweep_round set worker = $1, leased_until = now() + $2::interval`, [worker, until]);

  it('finds all that is lost, in a town, at once', async () => {
    await sweeps();
    expect(await dated()).toEqual([quiet, busy].sort());
  });

  it('finds what is lost where something was written, also while another worker goes round; and the rest when that one has died', async () => {
    await leased('elsewhere', '1 minute');
    await sweeps();
    expect(await dated()).toEqual([busy]);
    await leased('elsewhere', '-1 second');
    await sweeps();
    expect(await dated()).toEqual([quiet, busy].sort());
  });

  it('goes on where its round had come to, and then begins anew', async () => {
    await town.rows('delete from samspel.unswept');
    const [first = '', last = ''] = [quiet, busy].sort();
    await town.rows('update samspel.sweep_round set after = $1', [first]);
    await sweeps();
    expect(await dated()).toEqual([last]);
    await sweeps();
    expect(await dated()).toEqual([first, last].sort());
  });

  it('tells how many dates it put back', async () => {
    const metrics = new Metrics();
    await sweeps(metrics);
    expect(await metrics.registry.getSingleMetricAsString('samspel_timers_lost_total')).toMatch(/_total [1-9]/);
    expect(await metrics.registry.getSingleMetricAsString('samspel_promise_violations')).toMatch(
      /"timers-repaired"\} [1-9]/,
    );
    await sweeps(metrics);
    expect(await metrics.registry.getSingleMetricAsString('samspel_promise_violations')).toMatch(
      /"timers-repaired"\} 0/,
    );
  });
});
