import { reachedOf, textOf } from './copied-text.js';

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
