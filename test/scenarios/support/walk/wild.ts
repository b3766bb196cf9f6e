import type { Command } from '#workflow';
import { addDays, dayOf, instantAt } from '#calendar';
import type { Story } from '../story.js';
import { pick, type Step } from './step.js';

/** What nobody ever called anything, and names that every object has. */
const garbage = ['', 'nothing', 'constructor', '__proto__', 'toString', 'social-services~9'] as const;

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
    [...[1, 3, 10, 20, 27, 40, 43, 100, -1, 0].map((days) => addDays(today, days)), ...garbage, '2026-13-45'],
    when,
  );
  const instants = [-400, -20, -3, -1, 0, 1, 7, 30, 41, 60].map((days) => instantAt(addDays(today, days), '10:00'));
  const instant = pick([...instants, now, ...garbage, '2026-13-45T10:00:00.000Z', '0000'], when);
  const agency = pick([...Object.keys(story.agencies), 'elsewhere', ...garbage], where);
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
    {
      do: 'record-consent',
      consent: pick([`k${state.seq}`, subject, ...garbage], which),
      outcome: pick(['given', 'given', 'declined'], where),
      joins: pick(
        [[agency], [agency, pick(Object.keys(story.agencies), which)], Object.keys(story.agencies), []],
        when,
      ),
      kinds: pick([[], ['plan'], ['plan', 'progress']], which),
      ...(when % 2 === 0 ? { from: instant } : {}),
      ...(which % 5 === 0 ? { to: day } : {}),
    },
    { do: 'confirm-consent', consent: subject },
    { do: 'withdraw-consent', agencies: pick([[agency], [], Object.keys(story.agencies)], when) },
    { do: 'correct', fact: ids(state.facts), from: instant },
    {
      do: 'bring-in',
      track: named(definition.tracks),
      stage: named(definition.tracks[pick(Object.keys(definition.tracks), where)]?.stages ?? {}),
      entered: instant,
      agency,
    },
    {
      do: 'bring-date',
      kind,
      code: pick([...Object.keys(definition.facts[kind]?.codes ?? {}), pick(garbage, which)], which),
      from: instant,
    },
    {
      do: 'take-back',
      parts: [
        {
          track: named(definition.tracks),
          stage: named(definition.tracks[pick(Object.keys(definition.tracks), where)]?.stages ?? {}),
          entered: instant,
        },
      ],
    },
    {
      do: 'undo-close',
      track: ids(
        Object.fromEntries(story.events.flatMap((event) => (event.type === 'track-closed' ? [[event.track, 0]] : []))),
      ),
      history: [...story.events],
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

function aThing(text: string): string {
  return text.startsWith('task:') ? text : `track:${text.slice(text.indexOf(':') + 1)}`;
}
