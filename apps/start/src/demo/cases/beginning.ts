import {
  born,
  polis,
  report,
  samordnare,
  samordningen,
  skola,
  soc,
  socialtjansten,
  sspf,
  sspfAndTalk,
  polisen,
} from '../cast.js';
import { checksProtection, consents, refers, takesOn } from '../deeds.js';
import { notes } from '../deeds-in-writing.js';
import type { Story } from '../story.js';

/** A father called a moment ago, and nobody knows yet that it is he. */
export const yusuf: Story = {
  daysAgo: 0,
  by: samordnare,
  begins: refers({
    ...sspf,
    youngPerson: { givenName: 'Yusuf', familyName: 'Gedi', birthDate: born(15, 40) },
    guardians: [],
    facts: 'En man som säger sig vara pappa ringer om äldre kamrater som hämtar Yusuf i bil efter skolan.',
    concerns: ['older-peers'],
  }),
  cases: [
    [
      [
        0,
        samordnare,
        notes({
          kind: 'phone-call',
          withWhom: 'en man som säger sig vara pappa',
          text: 'Uppringaren är inte bekräftad. Jag ringer tillbaka på numret i folkbokföringen innan vi går vidare.',
        }),
      ],
    ],
  ],
};

/** A report and nothing else: such a child is not for SSPF. */
export const isak: Story = {
  daysAgo: 0,
  by: skola,
  begins: refers({
    ...report,
    youngPerson: { givenName: 'Isak', familyName: 'Dahl', birthDate: born(11, 220) },
    guardians: [{ name: 'Sandra Dahl' }],
    facts: 'Isak kommer hungrig till skolan och har blåmärken på båda överarmarna.',
    childView: 'Jag vill inte gå hem i dag.',
    concerns: ['family'],
  }),
  cases: [[]],
};

/** The last day but one of the preliminary assessment. */
export const tuva: Story = {
  daysAgo: 13,
  by: polis,
  begins: refers({
    ...report,
    youngPerson: { givenName: 'Tuva', familyName: 'Lindgren', birthDate: born(14, 160) },
    guardians: [{ name: 'Karin Lindgren', phone: '070-000 00 04' }],
    facts: 'Lukt av cannabis runt Tuva och två kamrater vid resecentrum, torsdag kl. 21.',
    strengths: 'Pratar öppet med patrullen och vill inte göra mamma ledsen.',
    concerns: ['drugs'],
  }),
  cases: [
    [
      [0, soc, takesOn('social-services')],
      [0, soc, checksProtection('no-danger')],
    ],
  ],
};

/** A guardian has signed and the young person not: the question is late, and the head of the school knows. */
export const maja: Story = {
  daysAgo: 13,
  by: skola,
  begins: refers({
    ...sspf,
    suspectsHarm: 'unsure',
    youngPerson: { givenName: 'Maja', familyName: 'Karlsson', birthDate: born(15, 300) },
    guardians: [{ name: 'Peter Karlsson' }, { name: 'Linda Karlsson' }],
    facts: 'Frånvaron är 42 procent sedan augusti. Maja svarar inte när skolan ringer.',
    strengths: 'Är i skolan när det är bild.',
    concerns: ['absence'],
  }),
  cases: [
    [
      [1, skola, takesOn('school')],
      [
        6,
        skola,
        notes({ kind: 'note', text: 'Pappa har skrivit under samtycket. Maja vill fundera över helgen först.' }),
      ],
    ],
  ],
};

/** His guardians' consent ended with the day before he came of age. */
export const viggo: Story = {
  daysAgo: 12,
  by: polis,
  begins: refers({
    ...sspfAndTalk,
    youngPerson: { givenName: 'Viggo', familyName: 'Tell', birthDate: born(18, 3) },
    guardians: [{ name: 'Ulrika Tell' }],
    facts: 'Tredje gången i höst som Viggo är med när någon i gänget åker fast för stöld ur bil.',
    strengths: 'Går gymnasiet, har bra betyg i verkstadsämnena.',
    concerns: ['theft', 'older-peers'],
  }),
  cases: [
    [
      [2, polis, takesOn('police')],
      [
        3,
        polis,
        consents([samordningen, polisen, socialtjansten], {
          by: ['guardian-1', 'young-person'],
          until: 8,
          childView: 'Det är okej, men jag bestämmer själv snart.',
        }),
      ],
      [4, samordnare, takesOn('coordination')],
      [
        12,
        samordnare,
        notes({ kind: 'note', text: 'Viggo har fyllt 18. Mammans samtycke gäller inte längre; han frågas själv.' }),
      ],
    ],
  ],
};
