import { readMove } from './read-move.js';

describe('what is written after npm run move-cases', () => {
  it('names a workflow, two versions and the stages that are called otherwise; it tells unless it is to do it', () => {
    expect(readMove(['youth-concern', '1', '2', 'coordination/plan=agreement'])).toEqual({
      move: { workflow: 'youth-concern', from: 1, to: 2, stages: { 'coordination/plan': 'agreement' } },
      how: 'tell',
    });
    expect(readMove(['youth-concern', '1', '2', '--do'])).toMatchObject({ move: { stages: {} }, how: 'do' });
  });

  it.each([[['youth-concern', '1']], [['youth-concern', 'one', '2']], [['youth-concern', '1', '2', 'plan=agreement']]])(
    'is not understood as %j',
    (words) => {
      expect(readMove(words)).toBeUndefined();
    },
  );
});
