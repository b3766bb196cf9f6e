import { born, report, sspf, sspfAndTalk } from '../cast.js';
import { bringsIn, checksProtection, consents, offers, refers, takes, takesOn } from '../deeds.js';
import { maps } from '../deeds-in-writing.js';
import type { Story } from '../story.js';

const polis = 'polis@grannby.example';
const soc = 'soc@grannby.example';
const skola = 'skola@grannby.example';
const fritid = 'fritid@grannby.example';
const samordnare = 'samordnare@grannby.example';

const nils: Story = {
  daysAgo: 5,
  by: polis,
  begins: refers({
    ...sspfAndTalk,
    youngPerson: { givenName: 'Nils', familyName: 'Ek', birthDate: born(16, 55) },
    guardians: [{ name: 'Ulla Ek' }],
    facts: 'Körde A-traktor i hög fart på torget två kvällar i rad.',
    concerns: ['traffic'],
  }),
  cases: [[]],
};

/** The preliminary assessment is late: the law's fourteen days are over, and the head knows. */
const agnes: Story = {
  daysAgo: 24,
  by: skola,
  begins: refers({
    ...report,
    youngPerson: { givenName: 'Agnes', familyName: 'Rydell', birthDate: born(13, 170) },
    guardians: [{ name: 'Eva Rydell' }],
    facts: 'Agnes säger att hon är ensam hemma hela veckorna och lagar mat åt två småsyskon.',
    strengths: 'Är stolt över sina syskon och tar hand om dem.',
    concerns: ['family'],
  }),
  cases: [
    [
      [0, soc, takesOn('social-services')],
      [0, soc, checksProtection('no-danger')],
    ],
  ],
};

/** It ran on paper before the town had Samspel. */
const ture: Story = {
  daysAgo: 6,
  by: samordnare,
  begins: bringsIn({
    track: 'coordination',
    stage: 'mapping',
    entered: -8,
    youngPerson: { givenName: 'Ture', familyName: 'Lundin', birthDate: born(16, 145) },
    guardians: [{ name: 'Bo Lundin' }],
    facts: 'Överfört från pärm: Ture hoppade av fotbollen i våras och är sedan dess ute med äldre pojkar.',
    strengths: 'Morfar är ofta med honom.',
    concerns: ['older-peers'],
  }),
  cases: [
    [
      [0, samordnare, consents(['grannby-samordning', 'grannby-sjoskolan'])],
      [
        2,
        samordnare,
        maps({ risks: ['Ute sent.'], strengths: ['Morfar.'], childView: 'Morfar får veta, ingen annan.' }),
      ],
    ],
  ],
};

/** The school was asked, and has not answered yet. */
const moa: Story = {
  daysAgo: 12,
  by: fritid,
  begins: refers({
    ...sspf,
    youngPerson: { givenName: 'Moa', familyName: 'Stål', birthDate: born(15, 35) },
    guardians: [{ name: 'Tina Stål' }],
    facts: 'Moa är på fritidsgården hela skoldagarna och säger att hon inte orkar gå dit.',
    strengths: 'Leder kvällsmatchen på onsdagar.',
    concerns: ['absence'],
  }),
  cases: [
    [
      [1, fritid, takes('leisure', 'start-support')],
      [
        4,
        fritid,
        consents(['grannby-samordning', 'grannby-sjoskolan', 'grannby-fritid'], { by: ['guardian-1', 'young-person'] }),
      ],
      [6, samordnare, takes('coordination', 'start-mapping')],
      [
        8,
        samordnare,
        offers({
          track: 'coordination',
          handoff: 'school',
          receiver: 'grannby-sjoskolan',
          why: 'En elev orkar inte komma, men vill ha någon i skolan att prata med.',
        }),
      ],
    ],
  ],
};

export const grannby: Story[] = [nils, agnes, ture, moa];
