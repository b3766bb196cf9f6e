import { listMappings, type PlanView, recordConsent, showPlan, writeMapping, writePlan } from '#cases';
import { confirms, coordinatedCase, withdrawConsent } from '../support/coordinated.js';
import { Town } from '../support/town.js';

const goals = ['Fler lektioner än i våras.', 'Inga fler rutor.'];
const windows = 'Slog sönder rutor i september.';
const absence = 'Borta från skolan varannan dag.';
const childView = 'Jag vill spela mer.';

describe('what a goal of the plan answers', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T08:00:00.000Z');
    reference = await coordinatedCase(town);
    await maps('polis', windows, 'Äldre kamrater.');
    await maps('skola', absence);
    await write([
      [0, absence],
      [1, windows],
    ]);
  });
  afterEach(async () => town.close());

  const maps = (who: string, ...risks: string[]) =>
    town.as(who, (work) => writeMapping(work, reference, { risks, strengths: [], childView }));
  const seenBy = (who: string): Promise<PlanView> => town.as(who, (work) => showPlan(work, reference));
  async function write(ties: [number, string][], kept: PlanView['answers'] = []): Promise<void> {
    const { needs } = await seenBy('samordnare');
    const known = ties.map(([goal, text]) => ({ goal, need: needs.find((need) => need.text === text)?.id ?? '' }));
    const answers = [...known, ...kept.map(({ goal, need }) => ({ goal, need: need.id }))];
    await town.as('samordnare', (work) => writePlan(work, reference, { goals, answers, childView }));
  }
  const told = async (who: string) =>
    (await seenBy(who)).answers.map(({ goal, need: { text, from } }) => [goal, text, from?.id ?? null]);
  const both = [
    [0, absence, 'lindvik-bjorkskolan'],
    [1, windows, 'lindvik-polis'],
  ];

  it('is said in the words of the mapping to those who read them there, and may be chosen by who writes the goals alone', async () => {
    for (const who of ['samordnare', 'polis', 'soc', 'skola']) expect([who, await told(who)]).toEqual([who, both]);
    for (const who of ['polis', 'soc', 'skola', 'rektor']) expect([who, (await seenBy(who)).needs]).toEqual([who, []]);
    for (const who of ['fritid', 'polis@grannby', 'admin'])
      await expect(seenBy(who)).rejects.toMatchObject({ code: 'no-access' });
    expect(JSON.stringify(await town.rows('select goals, answers from samspel.plan'))).not.toContain(
      'rutor i september',
    );
  });

  it('is kept when the other agency’s part is shown no more, and says nothing of it; it comes back with a new yes', async () => {
    await withdrawConsent(town, reference, 'lindvik-polis');
    const hidden = [both[0], [1, null, null]];
    for (const who of ['samordnare', 'soc', 'skola']) {
      expect([who, await told(who)]).toEqual([who, hidden]);
      expect(JSON.stringify(await seenBy(who))).not.toContain(windows);
    }
    // The police read no goals any more, and so not what they answer.
    expect(await seenBy('polis')).toMatchObject({ goals: [], answers: [], needs: [] });
    // The goals are written anew by somebody who does not see it: it stays, and nothing else of that part may be named.
    const { answers, needs } = await seenBy('samordnare');
    expect(needs.map(({ text }) => text)).toEqual([absence]);
    await write([[0, absence]], answers.slice(1));
    expect(await told('samordnare')).toEqual(hidden);
    const agencies = ['lindvik-samordning', 'lindvik-polis', 'lindvik-socialtjanst'];
    await town.as('samordnare', (work) =>
      recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'] }),
    );
    await confirms(town, reference, 'polis');
    expect(await told('samordnare')).toEqual(both);
    await withdrawConsent(town, reference, 'lindvik-polis');
    await write([[0, absence]]);
    const [hiddenId = ''] = answers.slice(1).map(({ need }) => need.id);
    const again = [{ goal: 1, need: hiddenId }];
    await expect(
      town.as('samordnare', (work) => writePlan(work, reference, { goals, answers: again, childView })),
    ).rejects.toMatchObject({ failure: { errors: [{ pointer: '/answers/0/need', code: 'not-known' }] } });
  });

  it('follows what was said as long as it stands: reworded it is something else', async () => {
    await maps('polis', 'Ute sent.', windows);
    await maps('skola', 'Borta från skolan varje dag.');
    expect(await told('soc')).toEqual([[0, null, null], both[1]]);
  });

  it('names no goal that is not there', async () => {
    const [need = { id: '' }] = (await seenBy('samordnare')).needs;
    const answers = [{ goal: 2, need: need.id }];
    await expect(
      town.as('samordnare', (work) => writePlan(work, reference, { goals, answers, childView })),
    ).rejects.toMatchObject({ failure: { errors: [{ pointer: '/answers/0/goal', code: 'out-of-range' }] } });
  });

  it('is kept from others by the use case too, were the database’s own wall to fall', async () => {
    await withdrawConsent(town, reference, 'lindvik-polis');
    await town.rows('alter table samspel.mapping disable row level security');
    expect(await town.as('soc', (work) => listMappings(work, reference))).toHaveLength(1);
    expect(await told('soc')).toEqual([both[0], [1, null, null]]);
  });
});
