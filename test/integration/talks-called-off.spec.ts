import { execute, planTalk, showCase } from '#cases';
import { coordinatedCase } from '../support/coordinated.js';
import { Town } from '../support/town.js';

const TASK = 'police.concern-talk';
const ON = '2026-09-15T08:00:00.000Z';

describe('a step that leaves a talk that is booked', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T08:00:00.000Z');
    reference = await coordinatedCase(town);
  });
  afterEach(async () => town.close());

  /** The steps that say that they call a talk off, with how that stands; and all of that track. */
  const saying = async () => {
    const { actions } = await town.as('polis', (work) => showCase(work, reference));
    const police = actions.filter(({ track }) => track === 'police');
    return { all: police.length, told: police.flatMap(({ callsOff }) => callsOff) };
  };

  it('names it, whichever step it is, and with it whether it has been; without one nothing is named', async () => {
    expect(await saying()).toEqual({ all: expect.any(Number), told: [] });
    await town.as('polis', (work) => planTalk(work, reference, { task: TASK, on: ON }));
    const { all, told } = await saying();
    expect(all).toBeGreaterThan(1);
    const talk = { task: TASK, title: expect.objectContaining({ sv: 'Orossamtal' }), on: ON };
    expect(told).toEqual(Array.from({ length: all }, () => ({ ...talk, begun: false })));
    await town.setTime('2026-09-15T08:01:00.000Z');
    expect((await saying()).told).toEqual(Array.from({ length: all }, () => ({ ...talk, begun: true })));
    await town.as('polis', (work) =>
      execute(work, reference, { do: 'take-action', track: 'police', action: 'let-wait' }),
    );
    expect((await saying()).told).toEqual([]);
  });

  it('is of that track: no other says anything of it, and no other agency reads it', async () => {
    await town.as('polis', (work) => planTalk(work, reference, { task: TASK, on: ON }));
    for (const who of ['soc', 'samordnare', 'skola']) {
      const { actions } = await town.as(who, (work) => showCase(work, reference));
      expect([who, actions.flatMap(({ callsOff }) => callsOff)]).toEqual([who, []]);
    }
  });
});
