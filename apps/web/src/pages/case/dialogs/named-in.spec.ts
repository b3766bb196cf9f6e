import { holdsName, namesSibling as refused, wordsOfName } from '../../../../../../libs/text/src/index.js';
import { namedIn, namesSibling } from './named-in.js';

const people = ['Linus O', 'Camilla Ohlsson'];

it('a text names somebody by any of their names, whole, also as whose; an initial names nobody', () => {
  expect(namedIn('Linus behöver stöd', people)).toEqual(['Linus O']);
  expect(namedIn('Camillas son har bett om det', people)).toEqual(['Camilla Ohlsson']);
  expect(namedIn('Den unge och O. behöver stöd; linusfrö hjälper inte', people)).toEqual([]);
});

it('whatever is found as it is typed, the api refuses too', () => {
  const texts = ['Linus behöver stöd', 'Hos familjen OHLSSON.', 'Camillas', 'linusfrö', 'En ung person och O. där.'];
  const found = texts.filter((text) => namedIn(text, people).length > 0);
  expect(found).toEqual(['Linus behöver stöd', 'Hos familjen OHLSSON.', 'Camillas']);
  for (const text of found) expect(holdsName(text, new Set(people.flatMap(wordsOfName)))).toBe(true);
});

it('a brother or a sister is called by name', () => {
  const named = ['Lillasyster Nora är med.', 'hos brodern Elis', 'Syskonen Bergman', 'en kusin Alva'];
  const not = ['Hennes syster är med.', 'Ett syskon. Skolan vet.', 'systern bor i Lund', 'Broängens skola'];
  expect([...named, ...not].filter(namesSibling)).toEqual(named);
  expect([...named, ...not].filter(refused)).toEqual(named);
});
