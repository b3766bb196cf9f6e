import { emptyDraft } from './draft.js';
import type { Draft } from './draft.js';
import { emptyOther } from './others.js';
import { factsOf, whole, withOther, withoutOther, wordsOfOne } from './several.js';

const one: Draft = { ...emptyDraft, givenName: 'Elis', facts: 'Luktade cannabis.' };

describe('what is written of one of several', () => {
  it('is of that one alone, also where it was written while there was one', () => {
    const both: Draft = { ...one, ...withOther(one) };
    expect([both.facts, both.ownFacts, both.others.length]).toEqual(['', 'Luktade cannabis.', 1]);
    const told: Draft = { ...both, facts: 'Två fönster krossade.' };
    expect(withOther(told)).toMatchObject({ facts: 'Två fönster krossade.', ownFacts: 'Luktade cannabis.' });
    expect(factsOf(told, told)).toBe('Två fönster krossade.\n\nLuktade cannabis.');
    expect(factsOf(told, emptyOther())).toBe('Två fönster krossade.');
  });

  it('is one text again where one is left, and none of it is hidden', () => {
    const both: Draft = { ...one, ...withOther(one), facts: 'Två fönster krossade.' };
    const [other = emptyOther()] = both.others;
    expect(withoutOther(both, other.id)).toEqual({
      others: [],
      facts: 'Två fönster krossade.\n\nLuktade cannabis.',
      ownFacts: '',
    });
    const three = { ...both, others: [other, emptyOther()] };
    expect(withoutOther(three, other.id)).toMatchObject({ facts: both.facts, ownFacts: both.ownFacts });
  });

  it('is found in a draft that was kept before it was asked', () => {
    const kept: Draft = { ...one, others: [{ ...emptyOther(), givenName: 'Adam' }] };
    const before: Draft = JSON.parse(
      JSON.stringify(kept, (name, value: unknown) => (/^(ownFacts|concerns)$/.test(name) ? undefined : value)),
    );
    expect(whole(before).others).toEqual(kept.others);
  });
});

describe('what stands in the case of each', () => {
  it.each([
    ['En av dem luktade cannabis.', 'En av dem'],
    ['Två fönster krossade. Den yngre grät.', 'Den yngre'],
    ['Någon av pojkarna slogs.', 'Någon av pojkarna'],
    ['De sprang, men hon stannade.', 'hon'],
    ['Brodern hade kniv.', 'Brodern'],
    ['Det hände hos hans mormor.', 'hans'],
  ])('is warned about where it seems to be of one: %s', (text, words) => {
    expect(wordsOfOne(text)).toBe(words);
  });

  it.each([
    'Två fönster krossade på Hansaskolan.',
    'De två sprang när vakten kom.',
    'Det andra fönstret höll, den andra gången.',
    '',
  ])('is taken as it is where it holds for all: %s', (text) => {
    expect(wordsOfOne(text)).toBeUndefined();
  });
});
