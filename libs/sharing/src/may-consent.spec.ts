import { type ConsentRule, mayConsent } from './may-consent.js';

const child: ConsentRule = { guardians: 'all', youngPerson: 'listened-to' };
const youth: ConsentRule = { guardians: 'all-or-reason', youngPerson: 'agrees' };
const adult: ConsentRule = { guardians: 'none', youngPerson: 'alone' };
const both = ['guardian-1', 'guardian-2'] as const;
const knows = { mayNotKnow: false };
const untold = { mayNotKnow: true };
const told = { guardians: [knows, knows], noes: [], hasChildView: true, hasReason: false };

describe('a yes is a consent', () => {
  it.each([
    ['all guardians of a child, whose view is written down', child, { ...told, givenBy: both }, undefined],
    ['one of two', child, { ...told, givenBy: ['guardian-1'] }, { fault: 'needs', who: ['guardian-2'] }],
    ['the child alone', child, { ...told, givenBy: ['young-person'] }, { fault: 'needs', who: both }],
    ['without the child’s view', child, { ...told, givenBy: both, hasChildView: false }, { fault: 'needs-child-view' }],
    ['the only one', child, { ...told, guardians: [knows], givenBy: ['guardian-1'] }, undefined],
    [
      'one who is not known of',
      child,
      { ...told, guardians: [knows], givenBy: both },
      { fault: 'unknown-guardian', who: ['guardian-2'] },
    ],
    [
      'one alone, where none is known of and there may be two',
      child,
      { ...told, guardians: [], givenBy: ['guardian-1'] },
      { fault: 'needs', who: ['guardian-2'] },
    ],
    ['two, where none is known of', child, { ...told, guardians: [], givenBy: both }, undefined],
    [
      'a youth and one guardian, where none is known of and there may be two',
      youth,
      { ...told, guardians: [], givenBy: ['guardian-1', 'young-person'] },
      { fault: 'needs-reason', who: ['guardian-2'] },
    ],
    [
      'over the no of another, whom this agency does not know of',
      child,
      { ...told, guardians: [knows], noes: ['guardian-2'], givenBy: ['guardian-1'] },
      { fault: 'needs', who: ['guardian-2'] },
    ],
    [
      'over the no of a third, of whom this agency knows nothing',
      child,
      { ...told, noes: ['guardian-3'], givenBy: both },
      { fault: 'needs', who: [] },
    ],
    ['who said no before', child, { ...told, noes: ['guardian-2'], givenBy: both }, undefined],
    ['youth and guardians', youth, { ...told, givenBy: [...both, 'young-person'] }, undefined],
    ['guardians over a youth’s head', youth, { ...told, givenBy: both }, { fault: 'needs', who: ['young-person'] }],
    ['a youth alone', youth, { ...told, givenBy: ['young-person'] }, { fault: 'needs-reason', who: both }],
    ['a mature youth alone', youth, { ...told, givenBy: ['young-person'], hasReason: true }, undefined],
    ['who is of age', adult, { ...told, givenBy: ['young-person'] }, undefined],
    [
      'a guardian of who is of age',
      adult,
      { ...told, givenBy: ['guardian-1'] },
      { fault: 'has-no-say', who: ['guardian-1'] },
    ],
    [
      'the others, where one may not know',
      child,
      { ...told, guardians: [knows, untold], givenBy: ['guardian-1'] },
      undefined,
    ],
    [
      'the others, of whom the first may not know',
      youth,
      { ...told, guardians: [untold, knows], givenBy: ['guardian-2', 'young-person'] },
      undefined,
    ],
    [
      'one who may not know',
      child,
      { ...told, guardians: [knows, untold], givenBy: both },
      { fault: 'may-not-know', who: ['guardian-2'] },
    ],
    [
      'a child none of whose guardians may know',
      child,
      { ...told, guardians: [untold, untold], givenBy: ['young-person'] },
      { fault: 'nobody-to-ask' },
    ],
    [
      'a youth none of whose guardians may know',
      youth,
      { ...told, guardians: [untold], givenBy: ['young-person'] },
      { fault: 'needs-reason', who: ['guardian-1'] },
    ],
    [
      'a mature youth none of whose guardians may know',
      youth,
      { ...told, guardians: [untold], givenBy: ['young-person'], hasReason: true },
      undefined,
    ],
    [
      'the others, over the no of one who was found later to be one who may not know',
      child,
      { ...told, guardians: [knows, untold], noes: ['guardian-2'], givenBy: ['guardian-1'] },
      { fault: 'needs', who: ['guardian-2'] },
    ],
    ['nobody', adult, { ...told, givenBy: [] }, { fault: 'needs', who: ['young-person'] }],
  ] as const)('of %s', (_of, rule, answered, fault) => {
    expect(mayConsent(rule, answered)).toEqual(fault);
  });
});
