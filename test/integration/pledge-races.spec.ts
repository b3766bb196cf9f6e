import { carryOver, importIndicators, savePledge, saveRecord, recordKinds, removeRecord, showPledge } from '#pledge';
import { settingInForce } from '#use-case';
import { Town } from '../support/town.js';

const period = { title: 'Trygga kvällar', area: 'Lindvik', from: '2026-01-01', to: '2026-12-31', parties: [] };
const year = (n: number) => ({ offence: 'robbery', year: 1990 + n, count: n, per100k: null }) as const;
const years = Array.from({ length: 30 }, (_, n) => year(n));

describe('two who write in a pledge at once', () => {
  let town: Town;
  let pledge: string;
  beforeAll(async () => {
    town = await Town.open();
    await town.setTime('2026-03-02T08:00:00.000Z');
    await town.token('samordnare');
  });
  beforeEach(async () => {
    pledge = await town.pledging('samordnare', (work) => savePledge(work, period));
  });
  afterAll(async () => town.close());

  const shown = () => town.pledging('samordnare', (work) => showPledge(work, pledge));

  it('import the same years one after the other, whichever line each begins with', async () => {
    const files = [years, years.toReversed(), years];
    const imports = files.map((kept) =>
      town.pledging('samordnare', (work) =>
        importIndicators(work, pledge, { otherTypes: 0, lines: kept.length, kept }),
      ),
    );
    expect(await Promise.all(imports)).toEqual(
      files.map(({ length }) => ({ lines: length, otherTypes: 0, kept: length })),
    );
    expect((await shown()).indicators).toHaveLength(years.length);
  });

  it('is told no where the right ended while the change waited, and nothing is written or taken away', async () => {
    const commitment = { text: 'Synlig polis', promiser: 'police' as const, owner: 'lindvik-polis' };
    const id = await town.pledging('samordnare', (work) =>
      saveRecord(work, recordKinds.commitments, { pledge }, commitment),
    );
    const kinds = await town.pledging('samordnare', (work) => Promise.resolve(settingInForce(work, 'agency-kinds')));
    const afterItEnded = (act: Parameters<typeof town.pledging<unknown>>[1]) =>
      town.pledging('samordnare', async (work) => {
        await town.set(
          'lindvik',
          'agency-kinds',
          kinds.map((each) => ({ ...each, keepsPledges: false })),
        );
        return act(work);
      });
    const changes: Parameters<typeof town.pledging<unknown>>[1][] = [
      (work) => savePledge(work, { ...period, title: 'Annat' }, pledge),
      (work) => saveRecord(work, recordKinds.commitments, { pledge, id }, { ...commitment, text: 'Annat' }),
      (work) => removeRecord(work, recordKinds.commitments, { pledge, id }),
    ];
    for (const change of changes) {
      await expect(afterItEnded(change)).rejects.toMatchObject({ code: 'no-access' });
      await town.set('lindvik', 'agency-kinds', kinds);
    }
    expect(await shown()).toMatchObject({ title: period.title, commitments: [{ id, text: commitment.text }] });
  });

  it('are told which figure is there already, and which pledge has its next', async () => {
    const twice = async (act: Parameters<typeof town.pledging<string>>[1]) => {
      const done = await Promise.allSettled([1, 2].map(() => town.pledging('samordnare', act)));
      return done.flatMap((each) => (each.status === 'rejected' ? [each.reason.failure] : []));
    };
    expect(await twice((work) => saveRecord(work, recordKinds.indicators, { pledge }, year(1)))).toMatchObject([
      { code: 'validation', errors: [{ pointer: '/year', code: 'repeated' }] },
    ]);
    const next = { from: '2027-01-01', to: '2027-12-31', commitments: [] };
    expect(await twice((work) => carryOver(work, pledge, next))).toMatchObject([
      { code: 'validation', errors: [{ code: 'already-carried-over' }] },
    ]);
  });
});
