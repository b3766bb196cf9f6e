import { addresseesOf, type Member } from './recipients.js';

const members: Member[] = [
  { account: 'anna', agency: 'school', roles: ['student-welfare'] },
  { account: 'bo', agency: 'school', roles: ['head', 'student-welfare'] },
  { account: 'cia', agency: 'police', roles: ['officer'] },
];

describe('addressees', () => {
  it('are the person who took it', () => {
    expect(addresseesOf([{ agency: 'school', person: 'anna' }], members)).toEqual([
      { agency: 'school', account: 'anna' },
    ]);
  });

  it('are the mailbox, once the person has left the agency', () => {
    expect(addresseesOf([{ agency: 'police', person: 'anna' }], members)).toEqual([
      { agency: 'police', account: null },
    ]);
  });

  it('are all who have the role, or the mailbox where nobody has', () => {
    expect(
      addresseesOf([{ agency: 'school', role: 'student-welfare' }], members).map(({ account }) => account),
    ).toEqual(['anna', 'bo']);
    expect(addresseesOf([{ agency: 'police', role: 'head' }], members)).toEqual([{ agency: 'police', account: null }]);
  });

  it('are the mailbox before anybody took it', () => {
    expect(addresseesOf([{ agency: 'school' }], members)).toEqual([{ agency: 'school', account: null }]);
  });

  it('hear it once, also when they are meant twice', () => {
    const told = addresseesOf(
      [
        { agency: 'school', person: 'bo' },
        { agency: 'school', role: 'head' },
      ],
      members,
    );
    expect(told).toEqual([{ agency: 'school', account: 'bo' }]);
  });
});
