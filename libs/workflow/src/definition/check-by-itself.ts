/** What is taken by itself comes to rest: it waits for something, leads on, and never back to where it began. */
import type { Definition, TrackDefinition } from './definition.js';
import type { Report } from './problem.js';
import { actionsOf } from './walk.js';

export function checkByItself(definition: Definition, report: Report): void {
  for (const { path, track, stage, action } of actionsOf(definition)) {
    if (!action.automatic) continue;
    if ('closed' in action.leadsTo) {
      report(
        path,
        'nothing closes by itself, since somebody says why; write "leads to:" with a stage, or remove "by itself"',
      );
      continue;
    }
    if (action.asks.length > 0)
      report(`${path}/asks`, 'what is taken by itself asks nobody; remove "asks", or "by itself"');
    if (action.requires.length === 0)
      report(
        `${path}/requires`,
        'this would be taken at once; write under "requires" what it waits for, or remove "by itself"',
      );
    const circle = circleFrom(track, stage);
    if (circle !== undefined)
      report(
        path,
        `stages lead on by themselves in a circle (${circle.join(' → ')}); let somebody take one of the steps`,
      );
  }
}

/** The way back to a stage over what is taken by itself, if there is one. */
function circleFrom(track: TrackDefinition, stage: string): string[] | undefined {
  const paths = new Map<string, string[]>();
  const follow = (from: string, path: string[]): void => {
    for (const { automatic: byItself, leadsTo } of Object.values(track.stages[from]?.actions ?? {})) {
      if (!byItself || 'closed' in leadsTo || paths.has(leadsTo.stage)) continue;
      paths.set(leadsTo.stage, [...path, leadsTo.stage]);
      follow(leadsTo.stage, [...path, leadsTo.stage]);
    }
  };
  follow(stage, [stage]);
  return paths.get(stage);
}
