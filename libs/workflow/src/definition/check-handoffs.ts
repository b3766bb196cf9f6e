/** What is handed over is caught by somebody. */
import type { Definition } from './definition.js';
import type { Report } from './problem.js';
import { handoffsOf } from './walk.js';

export function checkHandoffs(definition: Definition, report: Report): void {
  const { agencies, declineReasons, decideWhatNow, tracks } = definition;
  const handoffs = handoffsOf(definition);
  for (const { path, track, handoff } of handoffs) {
    if (!(handoff.to in agencies)) continue;
    if (handoff.kind === 'transfer') {
      if (handoff.to !== track.agency) {
        report(
          `${path}/to`,
          `a transfer keeps its track, which belongs to agency "${track.agency}"; write "to: ${track.agency}", or "kind: open"`,
        );
      }
      continue;
    }
    const opening = Object.entries(tracks).filter(
      ([, { agency, opensOn }]) => agency === handoff.to && opensOn.handoff,
    );
    if (opening.length === 0)
      report(
        `${path}/to`,
        `no track of agency "${handoff.to}" opens on a handoff, so nobody would catch this; write "opens on: handoff" at one, or hand over to another agency`,
      );
    if (opening.length > 1)
      report(
        `${path}/to`,
        `tracks ${opening.map(([name]) => `"${name}"`).join(' and ')} both open on a handoff to agency "${handoff.to}"; keep one of them`,
      );
  }
  for (const [name, { agency, opensOn }] of Object.entries(tracks)) {
    if (!opensOn.handoff) continue;
    if (!handoffs.some(({ handoff }) => handoff.kind === 'open' && handoff.to === agency)) {
      report(
        `tracks/${name}/opens on`,
        `track "${name}" opens on a handoff, but nobody hands over to agency "${agency}"; add a handoff of kind "open" to it, or let a fact open it`,
      );
    }
  }
  if (handoffs.length > 0 && Object.keys(declineReasons).length === 0) {
    report('decline reasons', 'a handoff can be declined, but there is no reason to give; write at least one');
  }
  if (decideWhatNow.from !== 'entry')
    report('decide what now/due', 'this counts from the end of a handoff; write "from entry"');
}
