/** A random walk over a case: what somebody does next, made of plain numbers so that a failing walk can be told and shrunk. */
import fc from 'fast-check';
import {
  addDays,
  type Command,
  dayOf,
  decide,
  instantAt,
  isRefusal,
  type Missing,
  type Possible,
  possible,
  type ThingId,
} from '#workflow';
import type { Story } from './story.js';
import { people, type Who } from './town.js';

/** `wild` says anything to anybody; `directed` does what is offered, and what a refusal says is missing; `wait` lets time go by. */
export type Step = {
  way: 'wild' | 'directed' | 'wait';
  who: number;
  what: number;
  which: number;
  where: number;
  when: number;
};

/** Without bias towards small numbers, which would choose the same few things over and over. */
const number = fc.noBias(fc.nat({ max: 9_999 }));

export const step: fc.Arbitrary<Step> = fc.record({
  way: fc.oneof(
    { weight: 3, arbitrary: fc.constant('directed' as const) },
    { weight: 2, arbitrary: fc.constant('wild' as const) },
    { weight: 1, arbitrary: fc.constant('wait' as const) },
  ),
  who: number,
  what: number,
  which: number,
  where: number,
  when: number,
});

export const everyone: readonly Who[] = [
  'officer',
  'coordinator',
  'socialWorker',
  'welfare',
  'headOfUnit',
  'northWorker',
  'oakWelfare',
  'fieldWorker',
  'stranger',
];

/** What nobody ever called anything, and names that every object has. */
const garbage = ['', 'nothing', 'constructor', '__proto__', 'toString', 'social-services~9'] as const;

export function pick<T>(from: readonly T[], number: number): T {
  const chosen = from[number % from.length];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

export function whoOf({ who }: Step): Who | 'system' {
  return pick([...everyone, 'system'], who);
}

/** Anything that can be said, about what is there and about what never was. */
export function wildCommand(story: Story, { what, which, where, when }: Step): Command {
  const { state, definition, now } = story;
  const ids = (things: object) => pick([...Object.keys(things), ...Object.keys(things), ...garbage], which);
  const named = (names: object) => pick([...Object.keys(names), pick(garbage, where)], where);
  const track = ids(state.tracks);
  const { definition: name = '', stage = '' } = state.tracks[track] ?? {};
  const stages = definition.tracks[name]?.stages ?? {};
  const today = dayOf(now);
  const day = pick(
    [1, 3, 10, 20, 27, 40, 43, 100, -1, 0].map((days) => addDays(today, days)).concat(garbage, '2026-13-45'),
    when,
  );
  const instants = [-400, -20, -3, -1, 0, 1, 7, 30, 41, 60].map((days) => instantAt(addDays(today, days), '10:00'));
  const instant = pick([...instants, now, ...garbage, '2026-13-45T10:00:00.000Z', '0000'], when);
  const agency = pick([...Object.keys(story.context('system').agencies), 'elsewhere', ...garbage], where);
  const answers = Object.fromEntries(
    Object.entries(definition.facts).map(([kind, { codes }]) => [kind, pick(Object.keys(codes), when)]),
  );
  const thing = pick(
    [
      ...Object.keys(state.tracks).map((id) => `track:${id}`),
      ...Object.keys(state.tasks).map((id) => `task:${id}`),
      ...garbage.map((id) => `track:${id}`),
    ],
    which,
  );
  const kind = named(definition.facts);
  const subject = pick([...Object.values(state.facts).flatMap((fact) => fact.subject ?? []), `c${state.seq}`], which);
  const commands: Command[] = [
    {
      do: 'take-action',
      track,
      action: named({ ...stages[stage]?.actions, close: 0 }),
      answers: { ...answers, closing: named(definition.closingCodes) },
    },
    {
      do: 'do-task',
      task: ids(state.tasks),
      outcome: pick(['done', 'missed'], where),
      answers,
      ...(when % 2 === 0 ? { again: instant } : {}),
    },
    { do: 'book', task: ids(state.tasks), on: instant },
    { do: 'extend', track, until: day, reason: named(stages[stage]?.extension?.reasons ?? {}) },
    {
      do: 'record-fact',
      kind,
      code: pick([...Object.keys(definition.facts[kind]?.codes ?? {}), pick(garbage, which)], which),
      ...(where % 2 === 0 ? { subject: pick([agency, subject], which) } : {}),
      ...(where % 3 === 0 ? { holder: agency } : {}),
      ...(when % 2 === 0 ? { from: instant } : {}),
      ...(which % 5 === 0 || definition.facts[kind]?.endsWith !== undefined ? { to: day } : {}),
    },
    { do: 'correct', fact: ids(state.facts), from: instant },
    {
      do: 'bring-in',
      track: named(definition.tracks),
      stage: named(definition.tracks[pick(Object.keys(definition.tracks), where)]?.stages ?? {}),
      entered: instant,
      agency,
    },
    { do: 'assign', track, person: pick(['Karin', 'Sara', ...garbage], where) },
    { do: 'park', track, until: day, reason: named(definition.parking?.reasons ?? {}) },
    {
      do: 'offer-handoff',
      track,
      handoff: named(definition.tracks[name]?.handoffs ?? {}),
      id: pick([`h${story.events.length}`, ...garbage], which),
      receiver: agency,
    },
    { do: 'accept-handoff', handoff: ids(state.handoffs) },
    { do: 'decline-handoff', handoff: ids(state.handoffs), reason: named(definition.declineReasons) },
    { do: 'withdraw-handoff', handoff: ids(state.handoffs) },
    { do: 're-reckon' },
    { do: 'timer-due', thing: aThing(thing), at: instant },
  ];
  return pick(commands, what);
}

/** Something the case needs: a report to begin with, then what somebody is offered, and what stands in its way. */
export function directedCommand(story: Story, step: Step): { who: Who; command: Command } {
  const { state, definition } = story;
  const opening = Object.values(definition.tracks).flatMap(({ opensOn }) => opensOn.facts);
  const kind = pick(opening, step.what);
  const who = pick(everyone, step.who);
  const report = { who, command: recording(story, who, kind, step) };
  if (state.status !== 'open' || step.what % 13 === 0) return report;

  const handoff = Object.values(state.handoffs)[0];
  if (handoff !== undefined && step.what % 3 === 0) return answer(story, handoff.id, step);

  const able = everyone
    .map((_, index) => pick(everyone, step.who + index))
    .find((each) => offered(possible(definition, state, story.context(each))) > 0);
  if (able === undefined) return report;
  const choices = possible(definition, state, story.context(able));
  const command = step.where % 4 === 0 ? steered(choices, story, able, step) : chosen(choices, story, step);
  const outcome = decide(definition, state, command, story.context(able));
  const missing = isRefusal(outcome) ? outcome.missing[0] : undefined;
  return (missing && help(story, missing, step)) ?? { who: able, command };
}

function offered({ actions, offers, tasks }: Possible): number {
  return actions.length + offers.length + tasks.length;
}

function chosen({ actions, offers, tasks }: Possible, story: Story, { what, which, where, when }: Step): Command {
  const answers = answersOf(story, when);
  const commands: Command[] = [
    ...actions
      .filter(({ action }) => action !== 'close' || when % 8 === 0)
      .map(({ track, action, definition }): Command => {
        const closing = 'closed' in definition.leadsTo ? { closing: pick(definition.leadsTo.closed, which) } : {};
        return { do: 'take-action', track: track.id, action, answers: { ...answers, ...closing } };
      }),
    ...tasks.map(({ task }): Command => ({ do: 'do-task', task: task.id, outcome: 'done', answers })),
    ...offers
      .filter(({ receivers }) => receivers.length > 0)
      .map(({ track, handoff, receivers }): Command => {
        const receiver = pick(receivers, where).agency;
        return { do: 'offer-handoff', track: track.id, handoff, id: `h${story.events.length}`, receiver };
      }),
  ];
  return commands.length === 0 ? { do: 're-reckon' } : pick(commands, what);
}

/** Dates and people of what is one's own: mostly within bounds. */
function steered(
  { actions, tasks }: Possible,
  { state, definition, now }: Story,
  who: Who,
  { what, which, when }: Step,
): Command {
  const on = (days: number) => addDays(dayOf(now), days);
  const own = Object.values(state.facts).filter(({ agency }) => agency === people[who].agency);
  const kept = own.filter(({ kind, clock }) => clock !== undefined && definition.facts[kind]?.endsWith !== undefined);
  const reasons = Object.keys(definition.parking?.reasons ?? {});
  const commands: Command[] = [
    ...actions.flatMap(({ track }): Command[] => {
      const extension = definition.tracks[track.definition]?.stages[track.stage]?.extension;
      const reason = Object.keys(extension?.reasons ?? {})[0];
      return [
        { do: 'assign', track: track.id, person: pick([people[who].person, 'a colleague'], which) },
        { do: 'park', track: track.id, until: on((when % 28) + 1), reason: pick(reasons, which) },
        ...(reason === undefined
          ? []
          : [{ do: 'extend', track: track.id, until: addDays(track.clock.due, (when % 14) + 1), reason } as const]),
      ];
    }),
    ...tasks.flatMap(({ task, definition: doing }): Command[] =>
      doing?.kind === 'talk'
        ? [
            { do: 'book', task: task.id, on: instantAt(on(when % 42), '10:00') },
            {
              do: 'do-task',
              task: task.id,
              outcome: 'missed',
              ...(which % 2 === 0 ? { again: instantAt(on(when % 42), '10:00') } : {}),
            },
          ]
        : [],
    ),
    ...kept.map(({ kind, subject = '' }): Command => {
      const code = pick(Object.keys(definition.facts[kind]?.codes ?? {}), which);
      return { do: 'record-fact', kind, code, subject };
    }),
    ...own.map(({ id }): Command => ({ do: 'correct', fact: id, from: instantAt(on(-1 - (when % 30)), '10:00') })),
  ];
  return commands.length === 0 ? { do: 're-reckon' } : pick(commands, what);
}

/** What a refusal says is missing, done by whoever may. */
function help(story: Story, missing: Missing, step: Step): { who: Who; command: Command } | undefined {
  const by = (asked: (who: Who) => Command) => {
    const who = everyone.find(
      (each) => !isRefusal(decide(story.definition, story.state, asked(each), story.context(each))),
    );
    return who && { who, command: asked(who) };
  };
  switch (missing.need) {
    case 'fact':
      return by((who) => recording(story, who, missing.kind, step, pick(missing.codes, step.when), missing.about));
    case 'task':
      return by(() => ({ do: 'do-task', task: missing.task, outcome: 'done', answers: answersOf(story, step.when) }));
    case 'handoff':
      return answer(story, missing.handoff, step);
    case 'answer':
    case 'other-person':
    case 'waits':
      return undefined;
  }
}

function answer(story: Story, handoff: string, { which, where }: Step): { who: Who; command: Command } {
  const { receiver = '', sender = '' } = story.state.handoffs[handoff] ?? {};
  const at = (agency: string): Who => everyone.find((who) => people[who].agency === agency) ?? 'stranger';
  const reason = pick(Object.keys(story.definition.declineReasons), where);
  return pick(
    [
      { who: at(receiver), command: { do: 'accept-handoff', handoff } },
      { who: at(receiver), command: { do: 'accept-handoff', handoff } },
      { who: at(receiver), command: { do: 'decline-handoff', handoff, reason } },
      { who: at(sender), command: { do: 'withdraw-handoff', handoff } },
    ],
    which,
  );
}

/** Every form filled in with one of its codes. */
export function answersOf({ definition }: Story, number: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(definition.facts).map(([kind, { codes }]) => [kind, pick(Object.keys(codes), number)]),
  );
}

/** A fact with what its kind needs: the recorder's own agency, or a commitment's name, holder and day. */
function recording(
  { definition, state, now }: Story,
  who: Who,
  kind: string,
  { where, when }: Step,
  code = pick(Object.keys(definition.facts[kind]?.codes ?? {}), when),
  about = people[who].agency,
): Command {
  const { about: of, lasts, endsWith } = definition.facts[kind] ?? {};
  const to = addDays(dayOf(now), (when % 60) + 1);
  if (endsWith !== undefined) return { do: 'record-fact', kind, code, subject: `c${state.seq}`, holder: about, to };
  return {
    do: 'record-fact',
    kind,
    code,
    ...(of === 'agency' && { subject: about }),
    ...(lasts !== undefined && where % 2 === 0 && { to }),
  };
}

function aThing(text: string): ThingId {
  return text.startsWith('task:') ? `task:${text.slice(5)}` : `track:${text.slice(text.indexOf(':') + 1)}`;
}
