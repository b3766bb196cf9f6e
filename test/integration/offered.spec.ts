import type { CaseView } from '#cases';
import { Offered } from '../offered/offered.js';

/** Of each account so many cases, drawn anew each time; `npm run test:offered` asks of all of them. */
const SAMPLE = Number(process.env['SAMSPEL_TEST_OFFERED'] ?? 1);
const PATIENCE_MS = 1_200_000;

describe('whatever the screens offer somebody', () => {
  let offered: Offered;
  beforeAll(async () => (offered = await Offered.open()), PATIENCE_MS);
  afterAll(async () => offered.close());

  it(
    'is taken as the form sends it; what is shut is refused, for the reason that is shown; and all can be read in both languages',
    async () => {
      const accounts = Offered.accounts();
      for (const who of accounts) await offered.ask(who, SAMPLE);
      const { refused, untranslated, tried } = offered;
      for (const fault of refused) process.stdout.write(`${fault}\n`);
      process.stdout.write(
        `\noffered: ${accounts.length} accounts, ${tried} offers, ${refused.length} refused, ${untranslated.size} untranslated\n`,
      );
      expect([...refused, ...untranslated]).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'would be found out where a door that is shut were shown as open',
    async () => {
      const before = offered.refused.length;
      const open = (view: CaseView): CaseView => ({
        ...view,
        actions: view.actions.map((action) => ({ ...action, possible: true })),
      });
      await offered.askWith('samordnare@lindvik', open);
      expect(offered.refused.splice(before)).toContainEqual(
        expect.stringMatching(/action coordination\/\S+ .* offered, and answered 409/),
      );
    },
    PATIENCE_MS,
  );
});
