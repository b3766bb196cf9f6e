import { nameOf } from '#workflow';
import { youthConcern } from './support/town.js';
import type { Story } from './support/story.js';
import { replayAgrees } from './support/promises.js';
import { endings } from './told/endings.js';
import { stories } from './told/stories.js';

describe('what is told of youth-concern', () => {
  it('visits every stage, action, task, handoff and closing code of the definition', () => {
    const visited = new Set([...stories, ...endings.map(({ tell }) => tell)].flatMap((tell) => visitedIn(tell())));
    const places = everything();
    const unvisited = places.filter((place) => !visited.has(place));
    process.stdout.write(`youth-concern has ${places.length} places; unvisited: ${unvisited.join(', ') || 'none'}\n`);
    expect(unvisited).toEqual([]);
  });

  it.each(endings)('$track in $stage ends by $action as $code, and leaves nothing of itself', (ending) => {
    const story = ending.tell();
    expect(story.events.findLast(({ type }) => type === 'track-closed')).toMatchObject({
      definition: ending.track,
      code: ending.code,
    });
    expect(Object.keys(story.stages())).not.toContain(ending.track);
    expect(story.timers().filter((timer) => timer.includes(`:${ending.track}`))).toEqual([]);
    expect(story.state.status).toBe(Object.keys(story.stages()).length === 0 ? 'closed' : 'open');
    replayAgrees(story);
  });
});

/** Every place of the definition that a case can be at, or that something is done at. */
function everything(): string[] {
  return Object.entries(youthConcern.tracks).flatMap(([track, { stages, tasks, handoffs }]) => [
    ...Object.keys(tasks).map((task) => `task ${track}/${task}`),
    ...Object.keys(handoffs).map((handoff) => `handoff ${track}/${handoff}`),
    ...Object.entries(stages).flatMap(([stage, each]) => [
      `stage ${track}/${stage}`,
      ...Object.keys(each.tasks).map((task) => `task ${track}/${task}`),
      // What is taken by itself nobody does.
      ...Object.keys(each.taken)
        .filter((action) => action in each.actions)
        .map((action) => `action ${track}/${stage}/${action}`),
      ...each.closesWith.map((code) => `closed ${track}/${stage}/close ${code}`),
      ...Object.entries(each.actions).flatMap(([action, { leadsTo }]) =>
        'closed' in leadsTo ? leadsTo.closed.map((code) => `closed ${track}/${stage}/${action} ${code}`) : [],
      ),
    ]),
  ]);
}

const watched = new Set(
  Object.values(youthConcern.tracks).flatMap(({ stages }) =>
    Object.values(stages).flatMap(({ tasks }) =>
      Object.entries(tasks).flatMap(([name, { kind }]) => (kind === 'watch' ? [name] : [])),
    ),
  ),
);

/** The places where somebody did something in a story: a handoff counts as it is accepted. */
function visitedIn({ events, done }: Story): string[] {
  const stages = events.flatMap((event) =>
    event.type === 'track-opened' || event.type === 'stage-entered'
      ? [`stage ${event.track.definition}/${event.track.stage}`]
      : // Nobody does anything about what is only watched.
        event.type === 'task-opened' && watched.has(event.task.definition)
        ? [`task ${nameOf(event.task.track)}/${event.task.definition}`]
        : [],
  );
  const acts = done.flatMap(({ command, before: { tracks, tasks, handoffs } }) => {
    switch (command.do) {
      case 'take-action': {
        const { definition = '', stage = '' } = tracks[command.track] ?? {};
        const at = `${definition}/${stage}/${command.action}`;
        return [`action ${at}`, `closed ${at} ${command.answers?.['closing'] ?? ''}`];
      }
      case 'close-duplicate': {
        const { definition = '', stage = '' } = tracks[command.track] ?? {};
        return [`closed ${definition}/${stage}/close ${youthConcern.vocabulary.duplicate ?? ''}`];
      }
      case 'do-task': {
        const task = tasks[command.task];
        return [`task ${tracks[task?.track ?? '']?.definition ?? ''}/${task?.definition ?? ''}`];
      }
      case 'accept-handoff': {
        const handoff = handoffs[command.handoff];
        return [`handoff ${tracks[handoff?.track ?? '']?.definition ?? ''}/${handoff?.definition ?? ''}`];
      }
      default:
        return [];
    }
  });
  return [...stages, ...acts];
}
