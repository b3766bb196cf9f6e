import { execute, listCases, showCase, showTimeline } from '#cases';
import { coordinatedCase, withdrawConsent } from '../support/coordinated.js';
import { Town } from '../support/town.js';

/** Everything that an agency is shown of a case's steps, as one text. */
async function steps(town: Town, who: string, reference: string): Promise<string> {
  const { tracks, tasks, closed } = await town.as(who, (work) => showCase(work, reference));
  const { items } = await town.as(who, (work) => listCases(work, {}));
  const timeline = await town.as(who, (work) => showTimeline(work, reference));
  return JSON.stringify({ tracks, tasks, closed, card: items.map((item) => item.tracks), timeline });
}

describe('the steps of a track', () => {
  let town: Town;
  let reference: string;
  beforeAll(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T08:00:00.000Z');
    reference = await coordinatedCase(town);
    await town.as('soc', async (work) => {
      const track = 'social-services';
      await execute(work, reference, [
        {
          do: 'take-action',
          track,
          action: 'assess-protection',
          answers: { protection: 'no-danger', assessor: 'qualified' },
        },
        {
          do: 'take-action',
          track,
          action: 'open-investigation',
          answers: { 'child.heard': 'heard', assessor: 'qualified' },
        },
      ]);
    });
    // Reminders are written down too.
    await town.setTime('2026-12-20T08:00:00.000Z');
    await town.ringDue();
  });
  afterAll(() => town.close());

  it('of social services are seen by themselves, and under consent by coordination', async () => {
    for (const who of ['soc', 'samordnare']) expect(await steps(town, who, reference)).toContain('Utredning');
  });

  it.each(['skola', 'polis'])('of social services are not seen by %s, consent or not', async (who) => {
    const seen = await steps(town, who, reference);
    const own = await steps(town, 'soc', reference);
    for (const word of ['social-services', 'Skyddsbedömning', 'Utredning', 'Återkoppla']) {
      expect(own).toContain(word);
      expect(seen).not.toContain(word);
    }
  });

  it('that a notice of an offence begins are seen by those who may know of it, each its own', async () => {
    await town.as('polis', (work) =>
      execute(work, reference, { do: 'record-fact', kind: 'offence.notice', code: 'from-15' }),
    );
    const hiddenFrom = async (words: RegExp, ...others: string[]): Promise<void> => {
      for (const who of others)
        expect([who, await steps(town, who, reference)]).not.toEqual([who, expect.stringMatching(words)]);
    };
    expect(await steps(town, 'polis', reference)).toContain('Brottsutredning');
    expect(await steps(town, 'soc', reference)).toContain('Ta ställning till medling');
    await hiddenFrom(/brottsutred|åklagar/i, 'soc', 'skola', 'samordnare');
    await hiddenFrom(/medling/i, 'skola', 'samordnare');
    await town.ringDue();
    await hiddenFrom(/brottsutred|åklagar|medling/i, 'skola');
  });

  it('of the police are seen by the school, and are shut to it when its consent is taken back', async () => {
    expect(await steps(town, 'skola', reference)).toContain('Orossamtal');
    await withdrawConsent(town, reference, 'lindvik-bjorkskolan');
    expect(await steps(town, 'skola', reference)).not.toContain('Orossamtal');
  });
});
