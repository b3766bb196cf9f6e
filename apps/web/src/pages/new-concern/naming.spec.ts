import { holdsName, wordsOfName } from '../../../../../libs/text/src/index.js';
import { emptyDraft } from './draft.js';
import { emptyGuardian } from './guardian-draft.js';
import { namesOfOthers, namingOthers } from './naming.js';
import { emptyOther } from './others.js';
import { stepOfField } from './step-of-field.js';

const several = {
  ...emptyDraft,
  givenName: 'Elis',
  familyName: 'Bergman',
  others: [{ ...emptyOther(), givenName: 'Nils', familyName: 'Bergman' }],
};
const [nils] = several.others;

describe('a name of another in what is told of several', () => {
  it('is found where it stands, as it is typed, in what is of all and in what is of one', () => {
    const others = nils === undefined ? [] : [{ ...nils, strengths: 'Litar på Elis.' }];
    const guardians = [{ ...emptyGuardian(), mayNotKnow: true, whyMayNotKnow: 'Har hotat Nils.' }];
    const draft = { ...several, facts: 'Två av dem, Nils först.', ownFacts: 'Höll i Nils arm.', others, guardians };
    expect(namingOthers(draft)).toEqual(['facts', 'ownFacts', 'guardians/0/whyMayNotKnow', 'alsoAbout/0/strengths']);
  });

  it('is found in why a guardian of one of them may not know, in whose case that is', () => {
    const guardians = [{ ...emptyGuardian(), mayNotKnow: true, whyMayNotKnow: 'Har hotat Nils och Elis.' }];
    const others = nils === undefined ? [] : [{ ...nils, guardians }];
    expect(namingOthers({ ...several, others })).toEqual(['alsoAbout/0/guardians/0/whyMayNotKnow']);
  });

  it('is none where it is one’s own, or a name that they share', () => {
    expect(namingOthers({ ...several, ownFacts: 'Elis Bergman höll i stenen.' })).toEqual([]);
    expect(namingOthers({ ...emptyDraft, givenName: 'Elis', facts: 'Elis och Nils.' })).toEqual([]);
  });

  it('is asked about where it may be a place, and passes where that is said of the text; a given name never does', () => {
    const others = nils === undefined ? [] : [{ ...nils, familyName: 'Lund' }];
    const draft = { ...several, others, place: 'På Lunds station', facts: 'Hos Nils.' };
    expect(namesOfOthers(draft)).toEqual({ certain: ['facts'], maybePlaces: ['place'] });
    expect(namingOthers(draft)).toEqual(['facts', 'place']);
    expect(namingOthers({ ...draft, placesNotPeople: ['facts', 'place'] })).toEqual(['facts']);
  });

  it('is refused by the api too, whatever is found here', () => {
    const texts = ['Nils var där', 'Hos NILS.', 'Nilss jacka', 'Nilsson och Niels', 'i nilsen', 'nils'];
    const found = texts.filter((text) => namingOthers({ ...several, ownFacts: text }).length > 0);
    expect(found).toEqual(['Nils var där', 'Hos NILS.', 'Nilss jacka']);
    const refused = texts.filter((text) => holdsName(text, new Set(wordsOfName('Nils'))));
    expect(refused).toEqual([...found, 'nils']);
  });
});

it('leads to the step where what was refused is asked for', () => {
  const steps = [
    '/facts',
    '/alsoAbout/0/childView',
    '/alsoAbout/0/birthDate',
    '/guardians/0/whyMayNotKnow',
    '/adultGround',
  ];
  expect(steps.map(stepOfField)).toEqual(['happened', 'happened', 'who', 'guardians', 'acts']);
  expect(stepOfField('/workflow')).toBeUndefined();
});
