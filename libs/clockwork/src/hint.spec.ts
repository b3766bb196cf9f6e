import { hint, WORK_CHANNEL } from './hint.js';

/** Counts what reaches the database, and says when something does. */
function database() {
  const sent: unknown[] = [];
  let heard: () => void = () => undefined;
  return {
    sent,
    next: () => new Promise<void>((resolve) => (heard = resolve)),
    query: async (_sql: string, parameters?: unknown[]) => {
      sent.push(parameters?.[0]);
      heard();
    },
  };
}

describe('hint', () => {
  it('reaches the worker at once', () => {
    const one = database();
    hint(one);
    expect(one.sent).toEqual([WORK_CHANNEL]);
  });

  it('makes one of a burst, and never loses the last', async () => {
    const one = database();
    hint(one);
    const last = one.next();
    for (let times = 0; times < 100; times += 1) hint(one);
    expect(one.sent).toHaveLength(1);
    await last;
    expect(one.sent).toHaveLength(2);
  });
});
