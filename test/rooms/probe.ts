/** Loaded before a program (`--import`): it then says, when it is asked, which rooms were entered, and by which calls. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { register } from 'node:module';

/** A room that was entered: the rooms whose calls led there, itself the last; and whether by a function with a name. */
export type Entry = { way: string[]; named: boolean };

register('./instrument.js', import.meta.url);

const here = new AsyncLocalStorage<string[]>();
const entered = new Map<string, Entry>();

/** Every function of ours calls this with what it does. A call within a room leads nowhere else. */
function enter<T>(room: string, named: boolean, body: () => T): T {
  const before = here.getStore() ?? [];
  const stays = before.at(-1) === room;
  const way = stays ? before : [...before, room];
  const key = `${named} ${way.join(' ')}`;
  if (!entered.has(key)) entered.set(key, { way, named });
  return stays ? body() : here.run(way, body);
}

Object.assign(globalThis, { samspelEnter: enter });

process.on('message', (asked) => {
  if (asked !== 'rooms') return;
  process.send?.([...entered.values()]);
  entered.clear();
});
process.channel?.unref();
