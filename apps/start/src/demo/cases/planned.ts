import {
  born,
  fritid,
  fritiden,
  polis,
  polisen,
  samordnare,
  samordningen,
  skola,
  skolan,
  soc,
  socialtjansten,
  sspf,
} from '../cast.js';
import {
  accepts,
  answers,
  confirmsConsent,
  consents,
  offers,
  plansTalk,
  refers,
  takes,
  takesOn,
  tellsOfTalk,
} from '../deeds.js';
import { commits, maps, notes, writesPlan } from '../deeds-in-writing.js';
import type { Story } from '../story.js';

/** Mapped; those who are to plan together meet in a few days. */
export const omar: Story = {
  daysAgo: 24,
  by: fritid,
  begins: refers({
    ...sspf,
    youngPerson: { givenName: 'Omar', familyName: 'Saleh', birthDate: born(16, 60) },
    guardians: [{ name: 'Layla Saleh' }],
    facts: 'Omar står med en äldre grupp utanför fritidsgården och går inte längre in.',
    strengths: 'Hjälpte till att bygga studion förra året.',
    childView: 'De är schyssta mot mig.',
    concerns: ['older-peers'],
  }),
  cases: [
    [
      [1, fritid, takes('leisure', 'start-support')],
      [3, fritid, consents([samordningen, fritiden, polisen, skolan], { by: ['guardian-1', 'young-person'] })],
      [3, samordnare, confirmsConsent()],
      [5, samordnare, takesOn('coordination')],
      [5, samordnare, takes('coordination', 'start-mapping')],
      [
        7,
        fritid,
        maps({
          risks: ['Skjuts av äldre i bil sena kvällar.'],
          strengths: ['Har nyckel till studion och sköter den.'],
          childView: 'De är schyssta mot mig.',
        }),
      ],
      [10, samordnare, takes('coordination', 'finish-mapping')],
      [10, samordnare, plansTalk('coordination.meeting', 27, 'Fritidsgården')],
    ],
  ],
};

/** A mother asked for help herself; the plan is being written, and is to be adopted tomorrow. */
export const wilma: Story = {
  daysAgo: 25,
  by: samordnare,
  begins: refers({
    ...sspf,
    youngPerson: { givenName: 'Wilma', familyName: 'Persson', birthDate: born(15, 130) },
    guardians: [{ name: 'Jessica Persson', phone: '070-000 00 09' }],
    facts: 'Mamma ber om hjälp: Wilma vejpar, kommer hem på natten och säger inte var hon varit.',
    strengths: 'Rider två gånger i veckan och missar aldrig.',
    concerns: ['drugs', 'family'],
  }),
  cases: [
    [
      [
        0,
        samordnare,
        notes({ kind: 'phone-call', withWhom: 'Jessica Persson', text: 'Ringer tillbaka efter kl. 16.' }),
      ],
      [2, samordnare, consents([samordningen, skolan, socialtjansten], { by: ['guardian-1', 'young-person'] })],
      [2, samordnare, takes('coordination', 'start-mapping')],
      [
        2,
        samordnare,
        offers({
          track: 'coordination',
          handoff: 'school',
          receiver: skolan,
          why: 'Mamma undrar hur det ser ut i skolan; eleven vill själv ha en plan.',
        }),
      ],
      [4, skola, accepts()],
      [6, skola, takes('school', 'start-support')],
      [
        8,
        skola,
        maps({
          risks: ['Sover på lektionerna på måndagar.'],
          strengths: ['Har en lärare hon pratar med.'],
          childView: 'Jag vill inte att alla ska veta.',
        }),
      ],
      [10, samordnare, takes('coordination', 'finish-mapping')],
      [10, samordnare, plansTalk('coordination.meeting', 19, 'Björkskolan')],
      [19, samordnare, tellsOfTalk('coordination.meeting', { outcome: 'held', answer: 'quorum' })],
      [19, samordnare, takes('coordination', 'plan')],
      [
        21,
        samordnare,
        writesPlan(
          { 'Hemma före elva på vardagar': ['Sover på lektionerna på måndagar.'], 'Utan vejp i stallet': [] },
          'Jag kan testa en månad.',
        ),
      ],
      [21, skola, commits('Samtal med skolsköterskan varannan vecka', 45, { agency: skolan })],
      [
        22,
        samordnare,
        commits('Hämtar i stallet på torsdagar', 50, {
          person: { name: 'Jessica Persson', role: 'vårdnadshavare', contact: samordningen },
        }),
      ],
      [22, samordnare, commits('Studiero: en plats i lilla gruppen på måndagar', 43, { agency: skolan })],
    ],
  ],
};

/** A social intervention group, by the other workflow: both have said yes, and social services compile what is to be done. */
export const sami: Story = {
  daysAgo: 30,
  by: polis,
  begins: refers({
    ...sspf,
    suspectsHarm: 'unsure',
    workflow: 'sig',
    youngPerson: { givenName: 'Sami', familyName: 'Haidari', birthDate: born(17, 140) },
    guardians: [{ name: 'Nadia Haidari' }],
    facts:
      'Uppgifter om att Sami bär paket åt äldre. Orosanmälan är gjord för sig; Sami vill ha hjälp att komma ifrån.',
    childView: 'Jag vet inte hur man slutar.',
    concerns: ['drugs', 'older-peers'],
  }),
  cases: [
    [
      [0, polis, consents([socialtjansten, polisen], { by: ['young-person', 'guardian-1'] })],
      [1, soc, takesOn('social-services')],
      [1, soc, takes('social-services', 'no-obstacle')],
      [2, soc, takes('social-services', 'contacted')],
      [2, soc, plansTalk('social-services.interview', 8)],
      [7, soc, consents([socialtjansten, polisen], { by: ['guardian-1', 'young-person'] })],
      [8, soc, tellsOfTalk('social-services.interview', { outcome: 'held', answer: 'suitable', present: ['Sami H'] })],
      [9, soc, takes('social-services', 'ask-for-decision')],
      [
        9,
        soc,
        offers({
          track: 'social-services',
          handoff: 'police',
          receiver: polisen,
          why: 'Polisens beslut och bidrag behövs för en insatsgrupp.',
        }),
      ],
      [10, polis, accepts()],
      [12, polis, takes('police', 'decide-yes')],
      [14, soc, answers('social-services.decide', { 'sig.decision': 'yes' })],
    ],
  ],
};
