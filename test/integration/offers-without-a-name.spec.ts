import {
  answerHandoff,
  offerHandoff,
  openReferral,
  recordConsent,
  showHandoff,
  showInbox,
  type NewOffer,
} from '#cases';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const START_MS = 60_000;
const SCHOOL = 'lindvik-bjorkskolan';
const COORDINATION = 'lindvik-samordning';

describe('why a part is offered, which is read before anything is told', () => {
  let town: Town;
  let reference: string;

  beforeAll(async () => {
    town = await Town.open();
  }, START_MS);
  afterAll(async () => town.close());
  beforeEach(async () => {
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
    await town.as('polis', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: [COORDINATION, SCHOOL],
        givenBy: ['guardian-1'],
      }),
    );
  });

  const offers = (why: string, fields: NewOffer['fields'], more: Partial<NewOffer> = {}): Promise<void> =>
    town.as('samordnare', (work) =>
      offerHandoff(work, reference, {
        track: 'coordination',
        handoff: 'school',
        receiver: SCHOOL,
        why,
        fields,
        ...more,
      }),
    );
  const idOf = async (): Promise<string> => {
    const { handoffs } = await town.as('skola', (work) => showInbox(work));
    return handoffs.find((card) => card.reference === reference)?.id ?? '';
  };
  const refused = (pointer: string, code: string) => ({
    failure: { errors: [expect.objectContaining({ pointer, code })] },
  });

  it.each([
    ['Elis behöver en vuxen.', ['facts'], 'the young person'],
    ['Hos familjen Bergmans grannar.', ['facts'], 'the family'],
    ['Anna har bett om det.', ['identity'], 'a guardian who does not go along'],
    ['Anna har bett om det.', ['guardians'], 'a guardian, where nobody says whom it is about'],
    ['Lillasyster Nora går där.', ['identity', 'guardians'], 'a sister, whom no offer tells of'],
  ] as const)('names nobody who is not told: %s %j', async (why, fields, _whom) => {
    await expect(offers(why, [...fields])).rejects.toMatchObject(refused('/why', 'names-untold'));
    expect(await idOf()).toBe('');
  });

  it.each([
    ['Den unge och hans syster behöver en vuxen.', ['facts']],
    ['Elis Bergman behöver en vuxen.', ['identity']],
    ['Elis mamma Anna har bett om det.', ['identity', 'guardians']],
  ] as const)('may say: %s %j', async (why, fields) => {
    await offers(why, [...fields]);
    const view = await town.as('skola', async (work) => showHandoff(work, await idOf()));
    expect([view.why, view.whom === null]).toEqual([why, !fields.some((field) => field === 'identity')]);
  });

  it('names whom it is about neither where a consent no more covers who it is', async () => {
    await town.as('samordnare', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: [COORDINATION, SCHOOL],
        givenBy: ['guardian-1'],
        kinds: ['facts'],
      }),
    );
    await expect(offers('Elis behöver en vuxen.', ['facts'])).rejects.toMatchObject(refused('/why', 'names-untold'));
  });

  it('an offer with which nothing goes along says so, or is not made', async () => {
    await expect(offers('Kan ni medverka?', [])).rejects.toMatchObject(refused('/fields', 'nothing-goes-along'));
    await expect(offers('Kan ni medverka?', ['facts'], { requestOnly: true })).rejects.toMatchObject(
      refused('/requestOnly', 'not-asked'),
    );
    await expect(offers('Kan Elis gå hos er?', [], { requestOnly: true })).rejects.toMatchObject(
      refused('/why', 'names-untold'),
    );
    expect(await idOf()).toBe('');
    await offers('Kan ni medverka?', [], { requestOnly: true });
    const id = await idOf();
    expect(await town.as('skola', (work) => showHandoff(work, id))).toMatchObject({ shares: [], whom: null });
    await town.as('skola', (work) => answerHandoff(work, id, { answer: 'accept' }));
  });
});
