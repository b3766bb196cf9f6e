import { Settings } from '#settings';
import { type ConsentRule, type Giver, givers, mayConsent } from '#sharing';
import { readShippedSettings } from '#config/settings';
import { Paper } from './support/paper.js';

const guardians = givers.filter((who) => who !== 'young-person');

it('is a consent exactly when the law says so, whoever answered, whoever refused and whoever may not know', () => {
  let consents = 0;
  let others = 0;
  for (const { age, rule } of ages())
    for (const known of [0, 1, 2])
      for (const untold of subsets(guardians.slice(0, known)))
        for (const noes of subsets(guardians))
          for (const from of subsets(givers))
            for (const childView of [true, false])
              for (const maturity of [true, false]) {
                const paper = new Paper<'school'>(...noes.map((who) => ({ said: 'no' as const, to: [], from: [who] })));
                const lawful = paper.isConsent({
                  age,
                  from,
                  guardians: guardians.slice(0, known),
                  untold,
                  childView,
                  maturity,
                });
                const fault = mayConsent(rule, {
                  givenBy: from,
                  guardians: guardians.slice(0, known).map((who) => ({ mayNotKnow: untold.includes(who) })),
                  noes,
                  hasChildView: childView,
                  hasReason: maturity,
                });
                const told = { age, known, untold, noes, from, childView, maturity };
                expect({ ...told, consent: fault === undefined }).toEqual({ ...told, consent: lawful });
                if (lawful) consents += 1;
                else others += 1;
              }
  // Both are many, so that neither is always said.
  expect([consents > 100, others > 1_000]).toEqual([true, true]);
});

/** The first and the last age of each band that is shipped. */
function ages(): { age: number; rule: ConsentRule }[] {
  const rows = readShippedSettings('config/settings').map((each) => ({ ...each, municipality: null, version: 1 }));
  const { bands } = new Settings(rows).of('consent-rules', null, '2026-09-08');
  return bands.flatMap((rule) => [rule.from, rule.to ?? rule.from + 9].map((age) => ({ age, rule })));
}

const subsets = <T extends Giver>(all: readonly T[]): T[][] =>
  Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_one, place) => (mask >> place) % 2 === 1));
