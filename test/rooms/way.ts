/** What a program enters on a way: its rooms, and the borders between their folders that it crosses. */
import type { Entry } from './probe.js';

/** `borders` are those between folders, each with the pairs of rooms that call over it; `most` is how often one chain of calls does. */
export type Way = { rooms: string[]; borders: Map<string, Set<string>>; most: number };

/** An app or a lib is a folder; of the use cases on cases, each noun is one. */
function folderOf(room: string): string {
  const [kind = '', name = '', , noun = ''] = room.split('/');
  return name === 'cases' && !noun.endsWith('.ts') ? `${kind}/${name}/${noun}` : `${kind}/${name}`;
}

/** What is declared and not done: the shapes that are read and written, and what things are called. */
const DECLARED = /\/(stored|words|views|entities)\//;

/**
 * The way from the rooms that `begin` it, in the order in which it comes to each, without what lies `beside` it. A room is a module
 * in which a function with a name ran: what is only handed to a schema is none. To return is to cross no border.
 */
export function wayFrom(entries: Entry[], begin: string[], beside: string[]): Way {
  const rooms = new Set<string>();
  const borders = new Map<string, Set<string>>();
  let most = 0;
  for (const { way, named } of entries) {
    const first = way.findIndex((room) => begin.includes(room));
    const walked = way.slice(first).filter((room) => !DECLARED.test(room));
    const room = way.at(-1) ?? '';
    if (first < 0 || !named || DECLARED.test(room) || walked.some((each) => beside.includes(each))) continue;
    rooms.add(room);
    const crossed = new Map<string, number>();
    for (const [index, to] of walked.entries()) {
      const from = walked[index - 1];
      if (from === undefined || folderOf(from) === folderOf(to)) continue;
      const border = `${folderOf(from)} → ${folderOf(to)}`;
      borders.set(border, new Set([...(borders.get(border) ?? []), `${from} → ${to}`]));
      crossed.set(border, (crossed.get(border) ?? 0) + 1);
    }
    most = Math.max(most, ...crossed.values());
  }
  return { rooms: [...rooms], borders, most };
}
