/** When a date passes somebody is told, and then somebody above them; and all of them exist. */
import type { RecipientRule } from '#calendar';
import { oneOf } from './check-names.js';
import type { AgencyKind, Definition } from './definition.js';
import type { Report } from './problem.js';
import { handoffsOf, tasksOf } from './walk.js';

/** Where a ladder is used, and which kinds of agencies its words mean there. */
type Use = { path: string; ladder: string; owners: AgencyKind[]; receiver?: AgencyKind; sender?: AgencyKind };

export function checkLadders(definition: Definition, report: Report): void {
  if (definition.nothingWaitsLongerThan.amount === 0) {
    report('nothing waits longer than', 'everything waits some time; write for example "6 weeks"');
  }
  for (const [name, ladder] of Object.entries(definition.ladders)) {
    const path = `reminders/${name}`;
    const last = ladder.at(-1);
    if (last === undefined) {
      report(
        path,
        `reminders "${name}" have no steps, so nobody would be told; write at least "1 day after: [owner, owner head]"`,
      );
      continue;
    }
    if (ladder.some(({ to }) => to.length === 0))
      report(path, `a step of reminders "${name}" tells nobody; write who, as "owner"`);
    if (!('after' in last.when || 'in' in last.when)) {
      report(
        path,
        `reminders "${name}" end before the date has passed, so what is late would be silent; end with "1 day after: [owner, owner head]"`,
      );
    }
    // Another kind of agency hears only where it is party to the case, so it cannot be all there is above.
    if (!last.to.some((recipient) => 'role' in recipient && recipient.at !== 'kind' && recipient.role !== undefined)) {
      report(
        path,
        `the last step of reminders "${name}" tells nobody above the owner; add a role, as [owner, owner head]`,
      );
    }
    for (const { to } of ladder)
      for (const recipient of to)
        if (recipient.at === 'kind') checkRole(definition, path, recipient.kind, recipient.role, report);
  }
  for (const use of usesOf(definition)) checkUse(definition, use, report);
}

function usesOf(definition: Definition): Use[] {
  const tracks = Object.entries(definition.tracks);
  const handoffs = handoffsOf(definition);
  return [
    ...tracks.flatMap(([name, { agency, stages }]) =>
      Object.entries(stages).map(([stage, { ladder }]) => ({
        path: `tracks/${name}/stages/${stage}/reminders`,
        ladder,
        owners: [agency],
      })),
    ),
    ...tasksOf(definition).map(({ path, track, task }) => ({
      path: `${path}/reminders`,
      ladder: task.ladder,
      owners: task.of === 'track' ? [track.agency] : Object.keys(definition.agencies),
    })),
    ...handoffs.map(({ path, track, handoff }) => ({
      path: `${path}/reminders`,
      ladder: handoff.ladder,
      owners: [track.agency],
      receiver: handoff.to,
      sender: track.agency,
    })),
    ...Object.entries(definition.facts).flatMap(([name, { offer }]) =>
      offer === undefined
        ? []
        : [{ path: `facts/${name}/offered/reminders`, ladder: offer.ladder, owners: Object.keys(definition.agencies) }],
    ),
    ...Object.entries(definition.facts).flatMap(([name, { lasts, endsWith }]) => {
      const path = `facts/${name}/reminders`;
      const keeper = lasts && definition.tracks[lasts.keptBy];
      if (keeper) return [{ path, ladder: lasts.ladder, owners: [keeper.agency] }];
      // A commitment may be any agency's.
      return endsWith ? [{ path, ladder: endsWith.ladder, owners: Object.keys(definition.agencies) }] : [];
    }),
    {
      path: 'decide what now/reminders',
      ladder: definition.decideWhatNow.ladder,
      owners: handoffs.map(({ track }) => track.agency),
    },
  ];
}

function checkUse(definition: Definition, use: Use, report: Report): void {
  const ladder = definition.ladders[use.ladder];
  if (ladder === undefined) {
    report(use.path, `reminders "${use.ladder}" are unknown; ${oneOf(Object.keys(definition.ladders))}`);
    return;
  }
  // The same recipient on several steps is one problem, not several.
  const told = new Map(ladder.flatMap(({ to }) => to).map((recipient) => [JSON.stringify(recipient), recipient]));
  for (const recipient of told.values()) {
    for (const kind of kindsOf(recipient, use, report)) {
      if ('role' in recipient && recipient.at !== 'kind' && recipient.role !== undefined)
        checkRole(definition, use.path, kind, recipient.role, report);
    }
  }
}

function kindsOf(recipient: RecipientRule, use: Use, report: Report): AgencyKind[] {
  switch (recipient.at) {
    case 'kind':
    case 'duty':
      return [];
    case 'owner':
      return [...new Set(use.owners)];
    case 'receiver':
    case 'sender': {
      const kind = use[recipient.at];
      if (kind !== undefined) return [kind];
      report(
        use.path,
        `reminders "${use.ladder}" tell the ${recipient.at}, whom only a handoff has; use other reminders here`,
      );
      return [];
    }
  }
}

function checkRole({ agencies }: Definition, path: string, kind: AgencyKind, role: string, report: Report): void {
  const agency = agencies[kind];
  if (agency === undefined) {
    if (path.startsWith('reminders/')) report(path, `agency "${kind}" is unknown; ${oneOf(Object.keys(agencies))}`);
    return;
  }
  if (!(role in agency.roles)) {
    report(
      path,
      `these reminders tell "${role}", a role that agency "${kind}" has not; ${oneOf(Object.keys(agency.roles))}`,
    );
  }
}
