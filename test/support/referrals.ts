import type { NewReferral } from '#cases';

/** A concern with all three acts; everything in it is invented. */
export const elis: NewReferral = {
  youngPerson: {
    givenName: 'Elis',
    familyName: 'Bergman',
    birthDate: '2013-03-02',
    address: 'Kvarngränd 7, 999 01 Lindvik',
    phone: '070-000 00 03',
    email: 'elis.b@bergman.example',
    school: 'Norrängsskolan',
    schoolClass: '7 B',
  },
  guardians: [
    {
      name: 'Anna Bergman',
      phone: '070-000 00 01',
      email: 'anna@bergman.example',
      address: 'Åsvägen 12, 999 02 Lindvik',
    },
  ],
  place: 'Norra skolgården',
  reporter: { name: 'Siv Holmgren', role: 'områdespolis', phone: '010-000 00 04', email: 'siv@polisen.example' },
  privateReporter: { name: 'Göte Lund', role: 'granne', phone: '070-000 00 05', email: 'gote@lund.example' },
  facts: 'Två fönster krossade på Björkskolan en fredagskväll.',
  assessment: 'Tredje gången i höst.',
  strengths: 'Spelar basket.',
  childView: 'Jag visste inte att rutorna kostade så mycket.',
  concerns: ['vandalism'],
  suspectsHarm: 'yes',
  statutoryReport: true,
  wantsFeedback: true,
  sspfReferral: true,
  concernTalk: true,
};

/** The same with a number, of the kind that the Swedish Tax Agency keeps for tests: its birth number is 238 or 239. */
export const elisInFull: NewReferral = { ...elis, youngPerson: { ...elis.youngPerson, number: '20130302-2386' } };
