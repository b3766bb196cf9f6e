import { namedIn } from './named-in.js';

it('a text names somebody by any of their names, whole, also as whose; an initial names nobody', () => {
  const people = ['Linus O', 'Camilla Ohlsson'];
  expect(namedIn('Linus behöver stöd', people)).toEqual(['Linus O']);
  expect(namedIn('camillas son har bett om det', people)).toEqual(['Camilla Ohlsson']);
  expect(namedIn('Den unge och O. behöver stöd; linusfrö hjälper inte', people)).toEqual([]);
});
