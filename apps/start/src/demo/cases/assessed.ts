import {
  born,
  chef,
  fritiden,
  rektor,
  report,
  reportAndSspf,
  samordnare,
  samordningen,
  samordningschef,
  skola,
  skolan,
  soc,
  socialtjansten,
} from '../cast.js';
import {
  answers,
  approvesWhatWaits,
  checksProtection,
  confirmsConsent,
  consents,
  decides,
  joinsRunning,
  namesReaders,
  refers,
  takes,
  takesOn,
  tells,
} from '../deeds.js';
import { maps } from '../deeds-in-writing.js';
import type { Step, Story } from '../story.js';

const protects = (protection: 'no-danger' | 'protected'): Step[] => [
  [0, soc, takesOn('social-services')],
  [0, soc, checksProtection(protection)],
];

/** Not opened, and the school that reported knows it. */
export const noel: Story = {
  daysAgo: 20,
  by: skola,
  begins: refers({
    ...report,
    youngPerson: { givenName: 'Noel', familyName: 'Arvidsson', birthDate: born(12, 80) },
    guardians: [{ name: 'Fredrik Arvidsson' }],
    facts: 'Noel har två gånger hotat klasskamrater med stryk efter skolan.',
    strengths: 'Är omtänksam mot de yngre på fritids.',
    childView: 'De började. Ingen frågar mig.',
    concerns: ['violence'],
  }),
  cases: [
    [
      ...protects('no-danger'),
      [10, soc, decides('not-open')],
      [12, soc, answers('social-services.feedback', { reply: 'given' })],
    ],
  ],
};

/** An investigation runs already; the school waits for its feedback. */
export const hedda: Story = {
  daysAgo: 8,
  by: skola,
  begins: refers({
    ...report,
    youngPerson: { givenName: 'Hedda', familyName: 'Nordin', birthDate: born(12, 200) },
    guardians: [{ name: 'Malin Nordin' }],
    facts: 'Hedda har visat kuratorn meddelanden från en vuxen man som vill träffas utan att någon får veta.',
    childView: 'Jag blev rädd när han visste var jag bor.',
    concerns: ['online'],
  }),
  cases: [
    [
      ...protects('protected'),
      [5, soc, joinsRunning('2026:214')],
      // At once, where an investigation runs (SoL 19 kap. 6 §).
      [5, soc, answers('social-services.feedback', { reply: 'given' })],
    ],
  ],
};

/** A protected identity: no name in any list, those whom their heads have named to read it, and what waits for a second reader. */
export const zara: Story = {
  daysAgo: 12,
  by: skola,
  begins: refers({
    ...reportAndSspf,
    youngPerson: { givenName: 'Zara', familyName: 'Moradi', birthDate: born(16, 90), protectedIdentity: true },
    guardians: [],
    facts: 'En elev med skyddade personuppgifter har fått hot i telefonen av någon som vet vilken skola hon går på.',
    childView: 'Jag vill gå kvar i min klass.',
    concerns: ['family', 'online'],
  }),
  cases: [
    [
      [0, chef, namesReaders('Amira Haddad')],
      [0, rektor, approvesWhatWaits()],
      ...protects('protected'),
      [1, samordnare, takesOn('coordination')],
      [
        4,
        skola,
        consents([samordningen, socialtjansten, skolan], { by: ['guardian-1', 'guardian-2', 'young-person'] }),
      ],
      [4, rektor, approvesWhatWaits()],
      [4, samordnare, confirmsConsent()],
      [4, samordningschef, approvesWhatWaits()],
      [4, samordningschef, namesReaders('Maria Ekdal')],
      [5, samordnare, takes('coordination', 'start-mapping')],
      [6, skola, takes('school', 'start-support')],
      [
        8,
        soc,
        maps({
          risks: ['Någon utanför familjen vet vilken skola det är.'],
          strengths: ['Ringer själv när något händer.'],
          childView: 'Jag vill gå kvar i min klass.',
        }),
      ],
      [
        11,
        skola,
        tells({
          receiver: fritiden,
          ground: 'anonymous',
          why: 'Höra om en ledare kan möta upp efter skolan.',
          kinds: ['age-band', 'concerns'],
        }),
      ],
    ],
  ],
};
