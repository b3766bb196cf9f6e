/** A version corrects those before it, and every stage that it says is called otherwise is one of its own. */
import { oneOf } from './check-names.js';
import type { Definition } from './definition.js';
import type { Report } from './problem.js';

export function checkCorrects({ corrects, version, tracks }: Definition, report: Report): void {
  if (corrects === undefined) return;
  for (const each of corrects.versions)
    if (each >= version)
      report('corrects/versions', `version ${each} does not come before version ${version}; name earlier ones alone`);
  for (const [from, to] of Object.entries(corrects.stages)) {
    const path = `corrects/stages called otherwise/${from}`;
    const [track = '', ...stage] = from.split('/');
    const stages = tracks[track]?.stages;
    if (stages === undefined || stage.length !== 1)
      report(path, `"${from}" is no stage of a track; write it as "coordination/plan"`);
    else if (stages[to] === undefined) report(path, `stage "${to}" is unknown; ${oneOf(Object.keys(stages))}`);
  }
}
