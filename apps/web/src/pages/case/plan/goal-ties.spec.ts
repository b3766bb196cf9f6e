import { tiesAlong } from './goal-ties.js';

const before = [
  { goal: 'Till skolan', needs: ['absence'] },
  { goal: 'Inga rutor', needs: ['windows'] },
];
const needsOf = (...goals: string[]) => tiesAlong(before, goals).map(({ needs }) => needs);

describe('what a goal answers, while the goals are written', () => {
  it('stays with a goal that is reworded in its place', () => {
    expect(needsOf('Till skolan varje dag', 'Inga rutor')).toEqual([['absence'], ['windows']]);
  });

  it('goes along with a goal that moves, and begins empty at a new one', () => {
    expect(needsOf('Hemma före elva', 'Till skolan', 'Inga rutor')).toEqual([[], ['absence'], ['windows']]);
    expect(needsOf('Inga rutor', 'Till skolan')).toEqual([['windows'], ['absence']]);
  });

  it('goes with a goal that is taken out', () => {
    expect(needsOf('Inga rutor')).toEqual([['windows']]);
  });
});
