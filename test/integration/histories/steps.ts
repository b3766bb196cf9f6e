import fc from 'fast-check';
import { consentKinds, type DataKind, type Giver, givers, type HandedOver, handedOver, toldKinds } from '#sharing';

/** Who acts, and for which agency of the town. */
export const agencies = {
  polis: 'lindvik-polis',
  soc: 'lindvik-socialtjanst',
  samordnare: 'lindvik-samordning',
  skola: 'lindvik-bjorkskolan',
  fritid: 'lindvik-fritid',
} as const;
export type Who = keyof typeof agencies;
export type Agency = (typeof agencies)[Who];
export const everybody = ['polis', 'soc', 'samordnare', 'skola', 'fritid'] as const satisfies Who[];

/** Ages at which something else is asked, and some days before a birthday at which it changes. */
const births = ['2015-03-02', '2011-09-28', '2010-03-02', '2008-10-05', '2007-03-02'] as const;

/** How a history begins: whom it is about, whom the police know of, and whether they report. */
export const beginning = fc.record({
  birth: fc.constantFrom(...births),
  guardians: fc.constantFrom(0, 1, 2),
  reports: fc.boolean(),
});
export type Beginning = typeof beginning extends fc.Arbitrary<infer B> ? B : never;

const someOf = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 });
const who = fc.constantFrom(...everybody);
const joins = often(Object.values(agencies), someOf(Object.values(agencies)));
/** Most often those who decide at that age, whoever they are; else some of the family. */
const from: fc.Arbitrary<'who decide' | Giver[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('who decide') },
  { weight: 1, arbitrary: someOf(givers) },
);
const kinds = often([...consentKinds], someOf<DataKind>(consentKinds));

function often<T>(all: T[], some: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> {
  return fc.oneof(fc.constant(all), some);
}

const mostly = fc.constantFrom(true, true, true, false);

export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      did: fc.constant('yes' as const),
      who: fc.constantFrom('polis', 'polis', 'polis', 'samordnare', ...everybody),
      joins,
      kinds,
      from,
      days: fc.nat(60),
      childView: mostly,
      maturity: mostly,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ did: fc.constantFrom('declined', 'withdrawn'), who, joins, from: someOf(givers) }),
  },
  { weight: 2, arbitrary: fc.record({ did: fc.constant('confirm' as const), who, which: fc.nat(5) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      did: fc.constant('offer' as const),
      to: fc.constantFrom('skola', 'fritid'),
      fields: often<HandedOver>(['identity', 'facts'], someOf(handedOver)),
      answered: fc.constantFrom('accept', 'not yet'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      did: fc.constant('answer' as const),
      who: fc.constantFrom('skola', 'fritid'),
      answer: fc.constantFrom('accept', 'accept', 'decline'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      did: fc.constant('tell' as const),
      to: fc.constantFrom('soc', 'samordnare', 'skola', 'fritid'),
      kinds: someOf(toldKinds),
    }),
  },
  { weight: 2, arbitrary: fc.record({ did: fc.constant('map' as const), who }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('plan' as const) }) },
  { weight: 2, arbitrary: fc.record({ did: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 30 }) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const all = Object.values(agencies);

/** Told each time, so that of each thing that may be tried some is taken. */
export const eachOnce: { beginning: Beginning; steps: Step[] } = {
  beginning: { birth: '2015-03-02', guardians: 1, reports: true },
  steps: [
    {
      did: 'yes',
      who: 'polis',
      joins: all,
      kinds: [...consentKinds],
      from: 'who decide',
      days: 60,
      childView: true,
      maturity: true,
    },
    { did: 'confirm', who: 'samordnare', which: 0 },
    { did: 'offer', to: 'skola', fields: ['identity'], answered: 'accept' },
    { did: 'tell', to: 'fritid', kinds: ['facts'] },
    { did: 'map', who: 'polis' },
    { did: 'plan' },
    { did: 'declined', who: 'polis', joins: [agencies.fritid], from: ['guardian-1'] },
    { did: 'withdrawn', who: 'samordnare', joins: [agencies.skola], from: ['guardian-1'] },
    { did: 'wait', days: 3 },
  ],
};
