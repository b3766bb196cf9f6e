import type { Definition } from '#workflow';
import type { TimerQueue } from '#clockwork';

export type TimerKind = { thing: string; track: string; definition: string };

/** Which queue a timer's job goes to. A definition that isn't at hand makes it a reminder; ringing it will say what is missing. */
export function queueOf({ thing, track, definition: name }: TimerKind, definition: Definition | undefined): TimerQueue {
  if (thing.startsWith('handoff:')) return 'handoffs';
  if (!thing.startsWith('task:')) return 'reminders';
  // `police~2` is the second track of its kind; the definition knows it as `police`.
  const found = definition?.tracks[track.split('~')[0] ?? track];
  const places = found === undefined ? [] : [found, ...Object.values(found.stages)];
  return places.some(({ tasks }) => tasks[name]?.kind === 'talk') ? 'talks' : 'reminders';
}
