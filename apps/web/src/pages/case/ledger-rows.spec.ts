import type { MailRow } from '../../api/api-types.js';
import { ledgerRows } from './ledger-rows.js';

const check: MailRow = {
  at: '2026-11-30T08:00:00.000Z',
  word: 'deadline',
  thing: 'track:social-services',
  title: { sv: 'Skyddsbedömning', en: 'Protection check' },
  to: 'Socialtjänsten Lindvik',
  status: 'sent',
  why: null,
};

describe('what was mailed in a case', () => {
  it('is one row for a thing and a day, with each receiver once and how many mails it was', () => {
    const later = '2026-11-30T10:12:00.000Z';
    const mails = [check, check, { ...check, at: later }, { ...check, to: 'Samordningen Lindvik' }, check];
    expect(ledgerRows(mails)).toEqual([
      { ...check, at: later, to: ['Socialtjänsten Lindvik', 'Samordningen Lindvik'], count: 5 },
    ]);
  });

  it('keeps apart another thing that is called the same, another day, and what failed or was not needed', () => {
    const others: MailRow[] = [
      check,
      { ...check, thing: 'track:social-services~2' },
      { ...check, at: '2026-12-01T08:00:00.000Z' },
      { ...check, status: 'failed' },
      { ...check, status: 'suppressed', why: 'same-day' },
      { ...check, status: 'suppressed', why: 'moved-on' },
    ];
    expect(ledgerRows(others).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
