import { caseWith, task, track } from './case.fixture.js';
import { toDoOf } from './todo.js';

describe('what is mine to do in a case', () => {
  const names = (view: Parameters<typeof toDoOf>[0]) =>
    toDoOf(view).map((each) => ('task' in each ? each.task.id : `stage ${each.stage.id}`));

  it('has the law’s time in a row of its own beside a task of the same day, and before one of a later', () => {
    const stage = track({ id: 'social-services', source: 'SoL 20 kap. 2 §', due: '2026-12-18' });
    const tasks = [task('mediation', { due: '2026-12-18' }), task('register', { due: '2026-12-07' })];
    expect(names(caseWith({ tracks: [stage], tasks }))).toEqual(['register', 'stage social-services', 'mediation']);
  });

  it('has neither what was agreed locally, nor the time of another agency', () => {
    const theirs = track({ id: 'theirs', source: 'SoL 20 kap. 2 §', mine: false });
    expect(
      names(caseWith({ tracks: [theirs, track({ source: 'local' })], tasks: [task('other', { mine: false })] })),
    ).toEqual([]);
  });
});
