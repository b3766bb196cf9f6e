import { fold } from './fold.js';
import { holdsName, wordsOfName } from './names.js';
import { wordsOf } from './words.js';

describe('people’s text as it is compared', () => {
  it.each([
    ['ŁUKASZ', 'lukasz'],
    ['Işık', 'isik'],
    ['İpek', 'ipek'],
    ['Søren Groß', 'soren gross'],
    ['Đorđe', 'dorde'],
    ['José', 'jose'],
    ['Jose\u0301', 'jose'],
    ['El\u00adis', 'elis'],
    ['Ｅｌｉｓ', 'elis'],
    ['Олена', 'olena'],
  ])('reads %s as %s', (text, folded) => expect(fold(text)).toBe(folded));

  it.each([
    ['Åke', 'åke'],
    ['A\u030ake', 'åke'],
    ['Märta', 'märta'],
    ['O\u0308RJAN', 'örjan'],
  ])('keeps å, ä and ö, however they are written: %j', (text, folded) => expect(fold(text)).toBe(folded));

  it('has words wherever letters end, at hyphens, apostrophes and blanks of every kind', () => {
    const folded = (text: string) => wordsOf(text).map((word) => word.folded);
    for (const sign of ['-', '\u2010', '\u2011', '\u2013', "'", '\u2019', '\u02bc', '\u00a0', '\u202f', ' / '])
      expect(folded(`Anna${sign}Lena`)).toEqual(['anna', 'lena']);
    expect(wordsOf('Hon kom. Elis gick').map(({ begins }) => begins)).toEqual([true, false, true, false]);
  });
});

describe('a name in a text', () => {
  const holds = (text: string, ...names: string[]) => holdsName(text, new Set(names.flatMap(wordsOfName)));

  it.each([
    ['Hemligsson gick hem.', 'Sam Hemligsson'],
    ['hemligssons cykel', 'Sam Hemligsson'],
    ['HEMLIGSSON', 'Sam Hemligsson'],
    ['Elis’ mamma', 'Elis'],
    ['och Işıks bror', 'Isik'],
    ['med anna\u00a0lena', 'Anna-Lena'],
    ['och Anna‑lena', 'Annalena'],
    ['obrien ringde', 'Karin O’Brien'],
    ['hassan var där', 'Yusuf al-Hassan'],
    ['Hans kom.', 'Hans'],
    ['Det var Bos moped.', 'Bo'],
    ['Lukasz cykel', 'Łukasz'],
  ])('is found in %j, of %s', (text, name) => expect(holds(text, name)).toBe(true));

  it.each([
    ['Två pojkar på Adamsbergets skola.', 'Adam'],
    ['Hon bor hos hans far, i hela sitt liv.', 'Hans'],
    ['Hon vill bo hos mormor.', 'Bo'],
    ['Bilen av märket al dente', 'Yusuf al-Hassan'],
    ['Mans', 'Måns'],
    ['E. ringde', 'Elis E'],
  ])('is none in %j, of %s', (text, name) => expect(holds(text, name)).toBe(false));

  it('may be made of particles alone, which are ordinary words else', () => {
    expect([holds('Van ringde', 'Le Van'), holds('en van cyklist', 'Le Van')]).toEqual([true, false]);
  });
});
