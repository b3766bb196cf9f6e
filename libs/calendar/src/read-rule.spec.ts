import { readDue, readRecipient, readRule, readStepTime } from './read-rule.js';

describe('reading a length of time', () => {
  it.each([
    ['14 calendar days', { amount: 14, unit: 'calendar-day' }],
    ['1 calendar day', { amount: 1, unit: 'calendar-day' }],
    ['2 working days', { amount: 2, unit: 'working-day' }],
    ['1 week', { amount: 1, unit: 'week' }],
    ['  4   months ', { amount: 4, unit: 'month' }],
    ['same day', { amount: 0, unit: 'calendar-day' }],
    ['520 weeks', { amount: 520, unit: 'week' }],
  ])('%s', (text, read) => {
    expect(readRule(text)).toEqual({ read });
  });

  it.each([
    ['14 days', 'write "14 calendar days" or "14 working days"'],
    ['soon', 'write for example "14 calendar days"'],
    ['-3 weeks', 'write for example'],
    ['3 fortnights', '"fortnights"'],
    ['0 weeks', 'write "same day"'],
    ['521 weeks', 'write at most 520 weeks'],
  ])('%s: %s', (text, advice) => {
    expect(readRule(text)).toEqual({ problem: expect.stringContaining(advice) });
  });
});

describe('reading a deadline', () => {
  it.each([
    [
      '14 calendar days from report.received',
      { rule: { amount: 14, unit: 'calendar-day' }, from: { facts: ['report.received'] }, rolled: true },
    ],
    [
      'same day from report.received, also on holidays',
      { rule: { amount: 0, unit: 'calendar-day' }, from: { facts: ['report.received'] }, rolled: false },
    ],
    ['6 weeks from entry', { rule: { amount: 6, unit: 'week' }, from: 'entry', rolled: true }],
  ])('%s', (text, read) => {
    expect(readDue(text)).toEqual({ read });
  });

  it.each([
    ['6 weeks', 'write "6 weeks from entry"'],
    ['6 weeks from the meeting', 'is no moment'],
    ['6 weeks from entry, always', 'is no moment'],
    ['6 days from entry', 'write "6 calendar days"'],
  ])('%s: %s', (text, advice) => {
    expect(readDue(text)).toEqual({ problem: expect.stringContaining(advice) });
  });
});

describe('reading when a reminder rings', () => {
  it.each([
    ['3 days before', { before: { amount: 3, unit: 'calendar-day' } }],
    ['on the day', { onTheDay: '09:00' }],
    ['on the day 16:00', { onTheDay: '16:00' }],
    ['1 day after', { after: { amount: 1, unit: 'calendar-day' } }],
    ['1 week after', { after: { amount: 1, unit: 'week' } }],
    ['day 7', { day: 7 }],
    ['2 working days in', { in: { amount: 2, unit: 'working-day' } }],
  ])('%s', (text, read) => {
    expect(readStepTime(text)).toEqual({ read });
  });

  it.each([
    ['on the day 25:00', 'as "on the day 16:00"'],
    ['on the day at noon', 'as "on the day 16:00"'],
    ['3 days', 'write for example "3 days before"'],
    ['some days before', 'is no length of time'],
  ])('%s: %s', (text, advice) => {
    expect(readStepTime(text)).toEqual({ problem: expect.stringContaining(advice) });
  });
});

describe('reading who is told', () => {
  it.each([
    ['owner', { at: 'owner' }],
    ['owner head', { at: 'owner', role: 'head' }],
    ['receiver', { at: 'receiver' }],
    ['receiver head', { at: 'receiver', role: 'head' }],
    ['sender head', { at: 'sender', role: 'head' }],
    ['coordination coordinator', { at: 'kind', kind: 'coordination', role: 'coordinator' }],
    ['deputy', { at: 'owner', role: 'deputy' }],
  ])('%s', (text, read) => {
    expect(readRecipient(text)).toEqual({ read });
  });

  it.each(['', 'the head of unit'])('"%s" is nobody', (text) => {
    expect(readRecipient(text)).toEqual({ problem: expect.stringContaining('write "owner"') });
  });
});
