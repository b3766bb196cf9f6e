import {
  allThree,
  born,
  fritid,
  fritiden,
  polis,
  polisen,
  reportAndSspf,
  samordnare,
  samordningen,
  skolan,
  soc,
  socialtjansten,
} from '../cast.js';
import {
  answers,
  checksProtection,
  confirmsConsent,
  consents,
  decides,
  plansTalk,
  refers,
  takes,
  takesOn,
  tellsOfTalk,
} from '../deeds.js';
import { commits, keeps, maps, writesPlan } from '../deeds-in-writing.js';
import type { Step, Story } from '../story.js';

const four = [samordningen, socialtjansten, polisen, skolan];

/** From a mapping that is given to a plan that holds, on the days that are named. */
const planned = (mapped: number, met: number, lines: Step[]): Step[] => [
  [mapped, samordnare, takes('coordination', 'finish-mapping')],
  [mapped, samordnare, plansTalk('coordination.meeting', met)],
  [met, samordnare, tellsOfTalk('coordination.meeting', { outcome: 'held', answer: 'quorum' })],
  [met, samordnare, takes('coordination', 'plan')],
  ...lines,
  [met + 1, samordnare, takes('coordination', 'adopt-plan')],
];

const followUp = (round: string, on: number, answer: 'better' | 'same' | 'worse', childsWords: string): Step[] => [
  [on - 7, samordnare, plansTalk(`coordination.follow-up-talk${round}`, on)],
  [on, samordnare, tellsOfTalk(`coordination.follow-up-talk${round}`, { outcome: 'held', answer, childsWords })],
];

/** A notice of an offence beside the report (LUL 6 §): the talk waits until that is investigated; the six-week talk is booked. */
export const alva: Story = {
  daysAgo: 60,
  by: polis,
  begins: refers({
    ...allThree,
    wantsFeedback: false,
    offenceNotice: true,
    youngPerson: { givenName: 'Alva', familyName: 'Rosén', birthDate: born(17, 110) },
    guardians: [{ name: 'Mikael Rosén' }],
    facts: 'Skäligen misstänkt för stöld i tre butiker under två veckor.',
    strengths: 'Har praktik på ett kafé och är omtyckt där.',
    concerns: ['theft'],
  }),
  cases: [
    [
      [0, soc, takesOn('social-services')],
      [0, soc, checksProtection('no-danger')],
      [1, polis, takesOn('police')],
      [1, polis, takesOn('offence-investigation')],
      [1, polis, answers('offence-investigation.ask-mediation', { 'mediation.asked': 'wants' })],
      [3, polis, consents(four, { by: ['guardian-1', 'young-person'] })],
      [3, samordnare, confirmsConsent()],
      [4, samordnare, takesOn('coordination')],
      [4, samordnare, takes('coordination', 'start-mapping')],
      [
        6,
        polis,
        maps({ risks: ['Tar saker åt andra.'], strengths: ['Ångrar sig.'], childView: 'Jag vågade inte neka.' }),
      ],
      [7, soc, decides('open-investigation')],
      [8, soc, answers('social-services.mediation', { mediation: 'arranged' })],
      [9, polis, takes('offence-investigation', 'end-investigation', { closing: 'taken-over' })],
      [9, polis, takes('police', 'plan-talk')],
      [9, polis, plansTalk('police.concern-talk~2', 16)],
      [16, polis, tellsOfTalk('police.concern-talk~2', { outcome: 'held', answer: 'held', present: ['Alva R'] })],
      [16, polis, takes('police', 'follow')],
      ...planned(11, 18, [
        [
          18,
          samordnare,
          writesPlan(
            { 'Praktiken fullföljs': [], 'Ersätter butikerna': ['Tar saker åt andra.'] },
            'Jag vill jobba kvar.',
          ),
        ],
        [18, soc, commits('Familjesamtal varje vecka', 60, { agency: socialtjansten })],
        [18, polis, commits('Följer med till butikerna', 30, { agency: polisen })],
      ]),
      [26, polis, keeps('Följer med till butikerna', 'Alva bad om ursäkt i alla tre.')],
      ...followUp('', 33, 'better', 'De tog emot mig bättre än jag trodde.'),
      [45, polis, takes('police', 'end-police', { closing: 'completed' })],
      [54, soc, keeps('Familjesamtal varje vecka')],
      [56, samordnare, plansTalk('coordination.follow-up-talk~2', 63)],
    ],
  ],
};

/** Social services have not done what they said by the day they said: their head and the coordinator know. */
export const nora: Story = {
  daysAgo: 71,
  by: fritid,
  begins: refers({
    ...reportAndSspf,
    youngPerson: { givenName: 'Nora', familyName: 'Ek', birthDate: born(14, 75) },
    guardians: [{ name: 'Stefan Ek' }, { name: 'Jenny Ek' }],
    facts: 'Nora hittades kraftigt berusad bakom fritidsgården en fredag kl. 22. Fältarna följde henne hem.',
    strengths: 'Sjunger i kören och har en storasyster som ställer upp.',
    childView: 'Jag ville bara vara med.',
    concerns: ['drugs'],
  }),
  cases: [
    [
      [0, soc, takesOn('social-services')],
      [0, soc, checksProtection('protected')],
      [1, fritid, takesOn('leisure')],
      [1, fritid, takes('leisure', 'start-support')],
      [3, fritid, consents([...four, fritiden])],
      [3, samordnare, confirmsConsent()],
      [4, samordnare, takesOn('coordination')],
      [4, samordnare, takes('coordination', 'start-mapping')],
      [
        6,
        fritid,
        maps({ risks: ['Dricker med äldre.'], strengths: ['Kören.'], childView: 'Jag ville bara vara med.' }),
      ],
      ...planned(8, 15, [
        [
          15,
          samordnare,
          writesPlan(
            { 'Inga fester utan vuxen': ['Dricker med äldre.'], 'Kören varje vecka': [] },
            'Om Klara får följa med.',
          ),
        ],
        [15, soc, commits('Bokar familjebehandling', 64, { agency: socialtjansten })],
        [15, fritid, commits('Skjutsar hem från kören', 60, { agency: fritiden })],
      ]),
      [10, soc, decides('not-open')],
      [12, soc, answers('social-services.feedback', { reply: 'given' })],
      [20, soc, takes('social-services', 'look-again')],
      ...followUp('', 30, 'same', 'Det är tråkigt att vara hemma.'),
      [40, fritid, takes('leisure', 'review-support', { 'support.outcome': 'continues' })],
      [40, fritid, takes('leisure', 'support-again')],
      ...followUp('~2', 57, 'better', 'Klara och jag går tillsammans.'),
      [55, fritid, keeps('Skjutsar hem från kören')],
      [57, soc, takes('social-services', 'support-again')],
    ],
  ],
};
