export type Rate = { perSecond: number; done: number };

/** Does a thing for some seconds over as many connections, each going round its own share of the items, one at a time. */
export async function rounds<T>(
  items: T[],
  connections: number,
  seconds: number,
  once: (item: T) => Promise<void>,
): Promise<Rate> {
  const began = performance.now();
  const until = began + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let turn = connection; performance.now() < until; turn += connections) {
        const item = items[turn % items.length];
        if (item !== undefined) await once(item);
        done += 1;
      }
    }),
  );
  return { perSecond: done / ((performance.now() - began) / 1000), done };
}
