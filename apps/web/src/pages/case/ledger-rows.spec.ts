import type { MailRow } from '../../api/api-types.js';
import { ledgerRows } from './ledger-rows.js';

const check: MailRow = {
  at: '2026-11-30T08:00:00.000Z',
  word: 'deadline',
  thing: 'track:social-services',
  title: { sv: 'Skyddsbedömning', en: 'Protection check' },
  to: 'Socialtjänsten Lindvik',
  person: null,
  mailbox: false,
  status: 'sent',
  why: null,
};

const { to: _to, person: _person, mailbox: _mailbox, ...said } = check;
const nameOf = ({ to, person, mailbox }: Pick<MailRow, 'to' | 'person' | 'mailbox'>) =>
  mailbox ? 'mailbox' : (person ?? to);

describe('what was mailed in a case', () => {
  it('is one row for a thing and a day, with each receiver once and how many mails it was', () => {
    const later = '2026-11-30T10:12:00.000Z';
    const mails = [check, check, { ...check, at: later }, { ...check, to: 'Samordningen Lindvik' }, check];
    expect(ledgerRows(mails, nameOf)).toEqual([
      { ...said, at: later, to: ['Socialtjänsten Lindvik', 'Samordningen Lindvik'], count: 5 },
    ]);
  });

  it('names who of one’s own agency it was to, and its mailbox', () => {
    const mails = [{ ...check, person: 'Amira Haddad' }, { ...check, mailbox: true }, check];
    expect(ledgerRows(mails, nameOf).map(({ to }) => to)).toEqual([['Amira Haddad', 'mailbox', check.to]]);
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
    expect(ledgerRows(others, nameOf).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
