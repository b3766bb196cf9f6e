import { addresseesOf, isUrgent, type Member, messageIdOf, nextInTurn } from './recipients.js';

const members: Member[] = [
  { account: 'anna', agency: 'school', roles: ['student-welfare'], headsWhole: false, duty: null, unit: null },
  { account: 'bo', agency: 'school', roles: ['head', 'student-welfare'], headsWhole: true, duty: null, unit: null },
  { account: 'cia', agency: 'police', roles: ['officer'], headsWhole: false, duty: null, unit: null },
];

describe('addressees', () => {
  it('are the person who took it', () => {
    expect(addresseesOf([{ agency: 'school', person: 'anna' }], members, [])).toEqual([
      { agency: 'school', account: 'anna' },
    ]);
  });

  it('are the mailbox, once the person has left the agency', () => {
    expect(addresseesOf([{ agency: 'police', person: 'anna' }], members, [])).toEqual([
      { agency: 'police', account: null },
    ]);
  });

  it('are all who have the role, or the mailbox where nobody has', () => {
    expect(
      addresseesOf([{ agency: 'school', role: 'student-welfare' }], members, []).map(({ account }) => account),
    ).toEqual(['anna', 'bo']);
    expect(addresseesOf([{ agency: 'police', role: 'head' }], members, [])).toEqual([
      { agency: 'police', account: null },
    ]);
  });

  it('are the head instead of whoever is locked out, and the mailbox where the head is that', () => {
    const lockedOut = [{ agency: 'school', account: 'anna' }];
    expect(addresseesOf([{ agency: 'school', person: 'anna' }], members, lockedOut)).toEqual([
      { agency: 'school', account: 'bo' },
    ]);
    expect(
      addresseesOf([{ agency: 'school', person: 'anna' }], members, [
        ...lockedOut,
        { agency: 'school', account: 'bo' },
      ]),
    ).toEqual([{ agency: 'school', account: null }]);
  });

  it('are the head of the whole, and a unit’s head where nobody is that', () => {
    const unitHead: Member = {
      account: 'dan',
      agency: 'school',
      roles: ['head'],
      headsWhole: false,
      duty: null,
      unit: null,
    };
    const told = (all: Member[]) =>
      addresseesOf([{ agency: 'school', role: 'head' }], all, []).map(({ account }) => account);
    expect(told([...members, unitHead])).toEqual(['bo']);
    expect(told([unitHead])).toEqual(['dan']);
  });

  it('are first the head of the unit that has it, and later the top too; the top alone where nobody has it', () => {
    const within: Member[] = [
      { account: 'fia', agency: 'school', roles: ['student-welfare'], headsWhole: false, duty: null, unit: 'health' },
      { account: 'gun', agency: 'school', roles: ['head'], headsWhole: false, duty: null, unit: 'health' },
    ];
    const told = (...has: { person: string }[]) =>
      addresseesOf(
        [...has, { role: 'head' }].map((each) => ({ agency: 'school', ...each })),
        [...members, ...within],
        [],
      ).map(({ account, top }) => (top === true ? `later ${account}` : account));
    expect(told({ person: 'fia' })).toEqual(['fia', 'gun', 'later bo']);
    expect(told()).toEqual(['bo']);
    // Of what the unit's head has themself, the top hears.
    expect(told({ person: 'gun' })).toEqual(['gun', 'bo']);
    expect(told({ person: 'anna' })).toEqual(['anna', 'bo']);
  });

  it('are not whoever did it, and then nobody else in their place', () => {
    expect(addresseesOf([{ agency: 'school', person: 'anna' }], members, [], 'anna')).toEqual([]);
    expect(addresseesOf([{ agency: 'school', role: 'student-welfare' }], members, [], 'anna')).toEqual([
      { agency: 'school', account: 'bo' },
    ]);
  });

  it('are whoever is on duty in its hours alone, who hears nothing else, though they have the role', () => {
    const onDuty = (duty: 'on' | 'off'): Member[] => [
      ...members,
      { account: 'eva', agency: 'school', roles: ['student-welfare', 'head'], headsWhole: false, duty, unit: 'jouren' },
    ];
    const told = (duty: 'on' | 'off', recipient: Parameters<typeof addresseesOf>[0][number]) =>
      addresseesOf([recipient], onDuty(duty), []).map(({ account }) => account);
    expect(told('on', { agency: 'school', duty: true })).toEqual(['eva']);
    expect(told('off', { agency: 'school', duty: true })).toEqual([null]);
    for (const recipient of [{ role: 'student-welfare' }, { role: 'head' }, { person: 'eva' }])
      expect(told('on', { agency: 'school', ...recipient })).not.toContain('eva');
    expect(isUrgent([{ agency: 'school', duty: true }], onDuty('on'))).toBe(true);
    expect(isUrgent([{ agency: 'school', duty: true }], onDuty('off'))).toBe(false);
  });

  it('are the mailbox before anybody took it', () => {
    expect(addresseesOf([{ agency: 'school' }], members, [])).toEqual([{ agency: 'school', account: null }]);
  });

  it('hear it once, also when they are meant twice', () => {
    const told = addresseesOf(
      [
        { agency: 'school', person: 'bo' },
        { agency: 'school', role: 'head' },
      ],
      members,
      [],
    );
    expect(told).toEqual([{ agency: 'school', account: 'bo' }]);
  });
});

describe('next in turn, where no mail arrives,', () => {
  const next = (account: string | null, lockedOut: string[] = []) =>
    nextInTurn(
      { agency: 'school', account },
      members,
      lockedOut.map((each) => ({ agency: 'school', account: each })),
    ).map((each) => each.account);

  it('is the mailbox, and after it the head, but for one who is locked out', () => {
    expect([next('anna'), next(null), next(null, ['bo'])]).toEqual([[null], ['bo'], []]);
  });
});

const to = { agency: 'lindvik-polis', account: null };

describe('a Message-ID', () => {
  it('is the same for the same notice and addressee, and another for another', () => {
    expect(messageIdOf('n1', to)).toBe(messageIdOf('n1', { ...to }));
    const ids = [
      messageIdOf('n1', to),
      messageIdOf('n2', to),
      messageIdOf('n1', { agency: 'lindvik-polis', account: 'a' }),
    ];
    expect(new Set(ids).size).toBe(3);
  });

  it('says nothing of whom or what it is about', () => {
    expect(messageIdOf('n1', to)).toMatch(/^<[0-9a-f]{64}@samspel>$/);
  });
});
