import type { NewReferral } from '#cases';

/** A concern with all three acts; everything in it is invented. */
export const elis: NewReferral = {
  youngPerson: { givenName: 'Elis', familyName: 'Bergman', birthDate: '2013-03-02' },
  guardians: [{ name: 'Anna Bergman', phone: '070-000 00 01' }],
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
