import { receivedAs, reachedOf, textOf } from './copied-text.js';

describe('what is copied to another system', () => {
  it('is a line for each thing that is known, and none for what is not', () => {
    expect(
      textOf([
        ['Namn', 'Elis Bergman'],
        ['Adress', null],
        ['Skola', ''],
        ['Inkom', '8 september'],
      ]),
    ).toBe('Namn: Elis Bergman\nInkom: 8 september');
  });

  it('has somebody on one line, with what is known of how to reach them', () => {
    const anna = { name: 'Anna Bergman', phone: '070-000 00 01', email: null, address: 'Åsvägen 12' };
    expect(reachedOf(anna)).toBe('Anna Bergman, 070-000 00 01, Åsvägen 12');
    expect(reachedOf({ name: 'Siv Holmgren', role: 'områdespolis', phone: null, email: null })).toBe(
      'Siv Holmgren (områdespolis)',
    );
  });
});

describe('the day on which an agency had a concern', () => {
  const police = { id: 'lindvik-polis', kind: 'police', name: 'Polisen Lindvik' };
  const at = '2026-09-08T08:00:00.000Z';
  const later = '2026-10-01T08:00:00.000Z';
  const reporter = { name: 'Siv Holmgren', role: 'granne', phone: null, email: null };

  it.each([
    ['of what it wrote itself, when it was written', { received: at, privateReporter: null }, police.id, 'written'],
    [
      'of what a private person told it, when it came in',
      { received: at, privateReporter: reporter },
      police.id,
      'came',
    ],
    ['of what was sent to it at once, when it came in', { received: at, privateReporter: null }, 'lindvik-soc', 'came'],
    [
      'of what it was told later, when it was told',
      { received: later, privateReporter: null },
      'lindvik-skola',
      'told',
    ],
  ] as const)('is said as what it is: %s', (_of, concern, own, word) => {
    expect(receivedAs({ from: police, at, ...concern }, own)).toBe(word);
  });
});
