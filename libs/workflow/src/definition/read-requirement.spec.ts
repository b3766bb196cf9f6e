import { readRequirement, readRoleAt } from './read-requirement.js';

describe('reading a requirement', () => {
  it.each([
    ['talk.held is held', { fact: 'talk.held', codes: ['held'], about: 'someone', sinceEntry: false }],
    [
      'consent is in-force for sender and receiver',
      { fact: 'consent', codes: ['in-force'], about: 'both-ends', sinceEntry: false },
    ],
    // As versions were written that cases may still run on: whoever only asked of the receiver meant no less.
    [
      'consent is in-force for receiver',
      { fact: 'consent', codes: ['in-force'], about: 'both-ends', sinceEntry: false },
    ],
    [
      'consent is in-force for this agency',
      { fact: 'consent', codes: ['in-force'], about: 'this-agency', sinceEntry: false },
    ],
    [
      'talk is better or same for someone since entry',
      { fact: 'talk', codes: ['better', 'same'], about: 'someone', sinceEntry: true },
    ],
    ['talk is held since entry', { fact: 'talk', codes: ['held'], about: 'someone', sinceEntry: true }],
  ])('%s', (text, read) => {
    expect(readRequirement(text)).toEqual({ read });
  });

  it.each([
    ['consent', 'write a fact and its codes'],
    ['consent is in-force for everybody', 'write "for sender and receiver"'],
    ['talk is held, better', 'write one code, or several as'],
  ])('%s: %s', (text, advice) => {
    expect(readRequirement(text)).toEqual({ problem: expect.stringContaining(advice) });
  });

  it('reads who records a fact', () => {
    expect(readRoleAt('police officer')).toEqual({ read: { kind: 'police', role: 'officer' } });
    expect(readRoleAt('police')).toEqual({ problem: expect.stringContaining('as "police officer"') });
  });
});
