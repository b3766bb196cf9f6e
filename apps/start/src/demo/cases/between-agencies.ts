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
  skola,
  skolan,
  soc,
  socialtjansten,
} from '../cast.js';
import {
  accepts,
  answers,
  checksProtection,
  confirmsConsent,
  consents,
  decides,
  declines,
  offers,
  plansTalk,
  refers,
  takes,
  takesOn,
} from '../deeds.js';
import { maps } from '../deeds-in-writing.js';
import type { Story } from '../story.js';

const four = [samordningen, socialtjansten, polisen, skolan];

/** A group: one evening, one referral, and a case each that does not know of the other. */
export const elisAndAdam: Story = {
  daysAgo: 10,
  by: polis,
  begins: refers({
    ...allThree,
    youngPerson: { givenName: 'Elis', familyName: 'Bergman', birthDate: born(13, 265) },
    guardians: [{ name: 'Anna Bergman', phone: '070-000 00 01' }, { name: 'Johan Bergman' }],
    facts: 'Två fönster krossade och en vägg sprayad på Björkskolan en fredagskväll. Fyra pojkar sprang, två stannade.',
    assessment: 'Det är tredje gången i höst. Han söker sig till de äldre.',
    strengths: 'Spelar basket och har en tränare som han litar på.',
    childView: 'Jag visste inte att rutorna kostade så mycket.',
    concerns: ['vandalism', 'older-peers'],
    alsoAbout: [
      {
        givenName: 'Adam',
        familyName: 'Forsell',
        birthDate: born(13, 30),
        guardians: [{ name: 'Petra Forsell' }],
        childView: 'Det var bara färg.',
        concerns: ['vandalism'],
      },
    ],
  }),
  cases: [
    [
      [0, soc, takesOn('social-services')],
      [0, soc, checksProtection('no-danger')],
      [1, polis, takesOn('police')],
      [2, polis, consents(four, { childView: 'Mamma vill, så då gör vi det.' })],
      [2, samordnare, confirmsConsent()],
      [3, samordnare, takes('coordination', 'start-mapping')],
      [3, polis, plansTalk('police.concern-talk', 13)],
      [
        4,
        polis,
        maps({
          risks: ['Är ute sent med pojkar som är två år äldre.'],
          strengths: ['Stannade och berättade vad som hänt.'],
          childView: 'Jag visste inte att rutorna kostade så mycket.',
        }),
      ],
      [8, soc, decides('not-open')],
      [
        9,
        samordnare,
        offers({
          track: 'coordination',
          handoff: 'school',
          receiver: skolan,
          why: 'En elev behöver en vuxen i skolan som följer upp frånvaron på fredagar.',
          fields: ['identity', 'guardians', 'facts', 'strengths', 'child-view'],
        }),
      ],
    ],
    [
      [0, soc, checksProtection('no-danger')],
      [3, polis, consents(four, { childView: 'Okej.' })],
      [3, samordnare, confirmsConsent()],
      [4, samordnare, takes('coordination', 'start-mapping')],
      [
        4,
        samordnare,
        offers({
          track: 'coordination',
          handoff: 'school',
          receiver: skolan,
          why: 'En elev behöver något att göra på rasterna, och någon som frågar hur det går.',
        }),
      ],
      [5, skola, accepts()],
      [6, skola, takes('school', 'start-support')],
      [
        7,
        skola,
        maps({
          risks: ['Köpte sprayburkar på rasten av en äldre elev.'],
          strengths: ['Ritar mycket och bra; bildläraren når honom.'],
          childView: 'Det var bara färg.',
        }),
      ],
    ],
  ],
};

/** A handoff that nobody answered, and then was declined; what to do now is late, and the head knows. */
export const linus: Story = {
  daysAgo: 27,
  by: polis,
  begins: refers({
    ...reportAndSspf,
    offenceNotice: true,
    youngPerson: { givenName: 'Linus', familyName: 'Ohlsson', birthDate: born(15, 210) },
    guardians: [{ name: 'Camilla Ohlsson', phone: '070-000 00 15' }],
    facts: 'Skäligen misstänkt för två fickstölder på resecentrum. Var där flera timmar varje kväll den veckan.',
    strengths: 'Sköter sitt sommarjobb och är noga med tider.',
    concerns: ['theft'],
  }),
  cases: [
    [
      [0, soc, takesOn('social-services')],
      [0, soc, checksProtection('no-danger')],
      [1, polis, takesOn('offence-investigation')],
      [1, polis, answers('offence-investigation.ask-mediation', { 'mediation.asked': 'declines' })],
      [2, polis, consents([...four, fritiden], { by: ['guardian-1', 'young-person'] })],
      [2, samordnare, confirmsConsent()],
      [3, samordnare, takesOn('coordination')],
      [3, samordnare, takes('coordination', 'start-mapping')],
      [5, soc, answers('social-services.mediation', { mediation: 'declined' })],
      [
        5,
        polis,
        maps({
          risks: ['Är på resecentrum varje kväll.'],
          strengths: ['Sköter sitt sommarjobb.'],
          childViewMissing: 'Linus ville inte prata med polisen; socialtjänsten frågar.',
        }),
      ],
      [
        6,
        samordnare,
        offers({
          track: 'coordination',
          handoff: 'leisure',
          receiver: fritiden,
          why: 'Någon som ser honom på kvällarna och har något annat att erbjuda.',
        }),
      ],
      [9, soc, decides('open-investigation')],
      [10, soc, answers('social-services.feedback', { reply: 'given' })],
      [16, fritid, declines('capacity', 'Vi har en tjänst vakant till årsskiftet.')],
      [18, samordnare, takes('coordination', 'finish-mapping')],
      [18, samordnare, plansTalk('coordination.meeting', 30, 'Kommunhuset, rum 3')],
    ],
  ],
};
