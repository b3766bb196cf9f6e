import {
  born,
  polis,
  polisen,
  report,
  reportAndSspf,
  samordnare,
  samordningen,
  skola,
  skolan,
  soc,
  sspf,
  sspfAndTalk,
} from '../cast.js';
import {
  answers,
  checksProtection,
  closes,
  confirmsConsent,
  consents,
  decides,
  declinesConsent,
  plansTalk,
  refers,
  registers,
  refersAgain,
  reopens,
  takes,
  tellsOfTalk,
  withdrawsConsent,
} from '../deeds.js';
import { commits, keeps, maps, writesPlan } from '../deeds-in-writing.js';
import type { Story } from '../story.js';

/** Goals met, after three months. */
export const leo: Story = {
  daysAgo: 118,
  by: polis,
  begins: refers({
    ...sspfAndTalk,
    youngPerson: { givenName: 'Leo', familyName: 'Vikström', birthDate: born(16, 250) },
    guardians: [{ name: 'Åsa Vikström' }, { name: 'Pär Vikström' }],
    facts: 'Körde A-traktor i 80 km/h med två kamrater på flaket, tredje gången på en månad.',
    strengths: 'Mekar själv och vill bli maskinförare.',
    concerns: ['traffic'],
  }),
  cases: [
    [
      [2, polis, consents([samordningen, polisen, skolan])],
      [2, samordnare, confirmsConsent()],
      [3, samordnare, takes('coordination', 'start-mapping')],
      [4, polis, plansTalk('police.concern-talk', 10)],
      [5, polis, maps({ risks: ['Kör för fort.'], strengths: ['Mekar själv.'], childView: 'Alla gör det.' })],
      [7, samordnare, takes('coordination', 'finish-mapping')],
      [7, samordnare, plansTalk('coordination.meeting', 14)],
      [10, polis, tellsOfTalk('police.concern-talk', { outcome: 'held', answer: 'held', childsWords: 'Jag fattar.' })],
      [10, polis, takes('police', 'follow')],
      [14, samordnare, tellsOfTalk('coordination.meeting', { outcome: 'held', answer: 'quorum' })],
      [14, samordnare, takes('coordination', 'plan')],
      [
        14,
        samordnare,
        writesPlan({ 'Ingen mer anmälan om vårdslöshet': ['Kör för fort.'] }, 'Om jag får behålla den.'),
      ],
      [14, polis, commits('Kollar A-traktorn med honom', 28, { agency: polisen })],
      [15, samordnare, takes('coordination', 'adopt-plan')],
      [24, polis, keeps('Kollar A-traktorn med honom', 'Spärren sitter där den ska.')],
      [24, samordnare, plansTalk('coordination.follow-up-talk', 29)],
      [29, samordnare, tellsOfTalk('coordination.follow-up-talk', { outcome: 'held', answer: 'better' })],
      [48, polis, takes('police', 'end-police', { closing: 'completed' })],
      [48, samordnare, plansTalk('coordination.follow-up-talk~2', 57)],
      [57, samordnare, tellsOfTalk('coordination.follow-up-talk~2', { outcome: 'held', answer: 'better' })],
      [90, samordnare, plansTalk('coordination.follow-up-talk~3', 105)],
      [105, samordnare, tellsOfTalk('coordination.follow-up-talk~3', { outcome: 'held', answer: 'better' })],
      [
        106,
        samordnare,
        takes('coordination', 'finish', { goals: 'met', closing: 'completed' }, { remainingNeeds: 'Inga kända.' }),
      ],
    ],
  ],
};

/** The family said no. */
export const milo: Story = {
  daysAgo: 35,
  by: polis,
  begins: refers({
    ...sspfAndTalk,
    youngPerson: { givenName: 'Milo', familyName: 'Carlberg', birthDate: born(14, 15) },
    guardians: [{ name: 'Daniel Carlberg' }],
    facts: 'Säljer snus till yngre elever vid busskuren utanför skolan.',
    concerns: ['other'],
  }),
  cases: [
    [
      [5, polis, declinesConsent('Jag har slutat redan.')],
      [6, samordnare, closes('coordination', 'family-declined', 'Skolan pratar med alla i årskurs 7 om snus.')],
      [8, polis, takes('police', 'talk-not-possible', { closing: 'family-declined' })],
    ],
  ],
};

/** Consent was withdrawn in the fifth week: what the others shared is not seen any more, and the case is closed. */
export const ebba: Story = {
  daysAgo: 55,
  by: skola,
  begins: refers({
    ...sspf,
    youngPerson: { givenName: 'Ebba', familyName: 'Jansson', birthDate: born(17, 190) },
    guardians: [{ name: 'Marie Jansson' }],
    facts: 'Ebba har slutat komma till gymnasiet och umgås med en grupp som kommunen känner till.',
    strengths: 'Vill bli undersköterska.',
    concerns: ['absence', 'older-peers'],
  }),
  cases: [
    [
      [2, skola, consents([samordningen, skolan], { by: ['guardian-1', 'young-person'] })],
      [2, samordnare, confirmsConsent()],
      [3, samordnare, takes('coordination', 'start-mapping')],
      [5, skola, takes('school', 'start-support')],
      [7, skola, maps({ risks: ['Frånvaro.'], strengths: ['Praktiken.'], childView: 'Jag orkar inte med klassen.' })],
      [10, samordnare, takes('coordination', 'finish-mapping')],
      [10, samordnare, plansTalk('coordination.meeting', 18)],
      [18, samordnare, tellsOfTalk('coordination.meeting', { outcome: 'held', answer: 'quorum' })],
      [18, samordnare, takes('coordination', 'plan')],
      [
        19,
        samordnare,
        writesPlan({ 'Tre dagar i veckan i skolan': ['Frånvaro.'] }, 'Om jag slipper gruppen på måndagar.'),
      ],
      [19, skola, commits('Eget schema till sommaren', 60, { agency: skolan })],
      [20, samordnare, takes('coordination', 'adopt-plan')],
      [27, samordnare, plansTalk('coordination.follow-up-talk', 33)],
      [33, samordnare, withdrawsConsent(samordningen, skolan)],
      [33, samordnare, closes('coordination', 'consent-withdrawn')],
      [34, skola, closes('school', 'consent-withdrawn', 'Skolan fortsätter med sitt eget stöd.')],
    ],
  ],
};

const stinasSecond = 'Stina har inte synts till i skolan på en vecka, och grannar har hört bråk hemifrån.';

/** Three reports in a year, in a town she had just come to; the third makes a second episode. */
export const stina: Story = {
  daysAgo: 200,
  by: skola,
  begins: refers({
    ...report,
    youngPerson: { givenName: 'Stina', familyName: 'Wahlgren', birthDate: born(16, 20) },
    guardians: [{ name: 'Monica Wahlgren' }],
    facts: 'Familjen flyttade hit i vintras. Stina somnar på lektionerna och säger att det är högljutt hemma.',
    concerns: ['family', 'absence'],
  }),
  cases: [
    [
      [0, soc, checksProtection('no-danger')],
      [8, skola, refersAgain({ ...report, facts: stinasSecond, concerns: ['absence'] })],
      [8, soc, registers()],
      [11, soc, decides('not-open')],
      [13, soc, answers('social-services.feedback', { reply: 'given' })],
      [
        18,
        soc,
        takes(
          'social-services',
          'end-social-services',
          { closing: 'unfounded' },
          { remainingNeeds: 'Familjen söker bostad.' },
        ),
      ],
      [
        191,
        skola,
        reopens({
          ...reportAndSspf,
          facts: 'Stina kommer till skolan med skrapsår och vill inte säga var hon sov i natt.',
          childView: 'Jag kan bo hos en kompis.',
          concerns: ['family'],
        }),
      ],
      [191, soc, checksProtection('protected')],
      [192, skola, takes('school', 'start-support')],
      [196, skola, consents([samordningen, skolan], { by: ['young-person', 'guardian-1'] })],
      [196, samordnare, confirmsConsent()],
    ],
  ],
};
