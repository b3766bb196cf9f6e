import { type Actor, type Command, decide, isRefusal, type Missing, type Possible, possible } from '#workflow';
import { addDays, dayOf, instantAt } from '#calendar';
import type { Story } from '../story.js';
import { answersOf, pick, type Step } from './step.js';

type Move = { who: Actor; command: Command };

/** Something the case needs: a report to begin with, then what somebody is offered, and what stands in its way. */
export function directedCommand(story: Story, step: Step): Move {
  const { state, definition } = story;
  const opening = Object.values(definition.tracks).flatMap(({ opensOn }) => opensOn.facts);
  const kind = pick(opening, step.what);
  const who = pick(story.folk, step.who);
  const report = { who, command: recording(story, who, kind, step) };
  const undone = step.what % 29 === 0 ? undoing(story, step) : undefined;
  if (undone !== undefined) return undone;
  if (state.status !== 'open' || step.what % 13 === 0) return report;

  const handoff = Object.values(state.handoffs)[0];
  if (handoff !== undefined && step.what % 3 === 0) return answer(story, handoff.id, step);
  const waited = step.what % 17 === 0 ? awaited(story, step) : undefined;
  if (waited !== undefined) return waited;

  const able = story.folk
    .map((_, index) => pick(story.folk, step.who + index))
    .find((each) => offered(possible(definition, state, story.context(each))) > 0);
  if (able === undefined) return report;
  const choices = possible(definition, state, story.context(able));
  const command = step.where % 4 === 0 ? steered(choices, story, able, step) : chosen(choices, story, step);
  const outcome = decide(definition, state, command, story.context(able));
  for (const missing of isRefusal(outcome) ? outcome.missing : []) {
    const helped = help(story, missing, step);
    if (helped !== undefined) return helped;
  }
  return { who: able, command };
}

/** A close that somebody may undo, where there is one. */
function undoing(story: Story, { which }: Step): Move | undefined {
  const closed = story.events.flatMap((event) => (event.type === 'track-closed' ? [event] : []));
  if (closed.length === 0) return undefined;
  const { track, agency } = pick(closed, which);
  // Whoever reads the history reads all of it: it is asked of none but those whose track it was.
  const who = story.folk.find((each) => each.agency === agency);
  return who && { who, command: { do: 'undo-close', track, history: [...story.events] } };
}

/** What a step by itself or a task waits for, which no refusal tells; or what somebody may say at any time. */
function awaited(story: Story, step: Step): Move | undefined {
  const waiting = Object.values(story.state.tracks).flatMap(({ definition, stage }) => {
    const track = story.definition.tracks[definition];
    const { actions = {}, tasks = {} } = track?.stages[stage] ?? {};
    return [
      ...Object.values(actions).flatMap(({ automatic: byItself, requires }) => (byItself ? requires : [])),
      ...[tasks, track?.tasks ?? {}].flatMap((each) => Object.values(each).flatMap(({ when }) => when)),
    ];
  });
  const free = Object.entries(story.definition.facts).flatMap(([fact, { recordedBy, codes }]) =>
    recordedBy.length === 0 ? [] : [{ fact, codes: Object.keys(codes) }],
  );
  const facts = waiting.flatMap((each) => ('anyOf' in each ? each.anyOf : [each])).filter((each) => 'fact' in each);
  const { fact, codes } = pick([...facts, ...free], step.which);
  return help(story, { need: 'fact', kind: fact, codes }, step);
}

function offered({ actions, offers, tasks }: Possible): number {
  return actions.length + offers.length + tasks.length;
}

function chosen({ actions, offers, tasks }: Possible, story: Story, { what, which, where, when }: Step): Command {
  const answers = answersOf(story.definition, when);
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
  who: Actor,
  { what, which, when }: Step,
): Command {
  const on = (days: number) => addDays(dayOf(now), days);
  const own = Object.values(state.facts).filter(({ agency }) => agency === who.agency);
  const kept = own.filter(({ kind, clock }) => clock !== undefined && definition.facts[kind]?.endsWith !== undefined);
  const reasons = Object.keys(definition.parking?.reasons ?? {});
  const commands: Command[] = [
    ...actions.flatMap(({ track }): Command[] => {
      const extension = definition.tracks[track.definition]?.stages[track.stage]?.extension;
      const reason = Object.keys(extension?.reasons ?? {})[0];
      return [
        { do: 'assign', track: track.id, person: pick([who.person, 'a colleague'], which) },
        ...reasons.map((reason) => ({ do: 'park', track: track.id, until: on((when % 28) + 1), reason }) as const),
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
function help(story: Story, missing: Missing, step: Step): Move | undefined {
  const by = (asked: (who: Actor) => Command) => {
    const who = story.folk.find(
      (each) => !isRefusal(decide(story.definition, story.state, asked(each), story.context(each))),
    );
    return who && { who, command: asked(who) };
  };
  switch (missing.need) {
    case 'fact':
      return by((who) => recording(story, who, missing.kind, step, missing));
    case 'task':
      return by(() => ({
        do: 'do-task',
        task: missing.task,
        outcome: 'done',
        answers: answersOf(story.definition, step.when),
      }));
    case 'handoff':
      return answer(story, missing.handoff, step);
    case 'answer':
    case 'other-person':
    case 'waits':
      return undefined;
  }
}

function answer(story: Story, handoff: string, { which, where }: Step): Move {
  const { receiver = '', sender = '' } = story.state.handoffs[handoff] ?? {};
  const at = (agency: string): Actor => story.folk.find((who) => who.agency === agency) ?? pick(story.folk, where);
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

/** A fact with what its kind needs: the recorder's own agency, or a commitment's name, holder and day. */
function recording(
  story: Story,
  who: Actor,
  kind: string,
  { where, when }: Step,
  wanted: { codes?: string[]; about?: string; joins?: string[] } = {},
): Command {
  const { definition, state, now } = story;
  const code = pick(wanted.codes ?? Object.keys(definition.facts[kind]?.codes ?? {}), when);
  const about = wanted.about ?? who.agency;
  const { about: of, lasts, endsWith } = definition.facts[kind] ?? {};
  const to = addDays(dayOf(now), (when % 60) + 1);
  if (endsWith !== undefined) {
    const { offer } = definition.vocabulary.commitment ?? {};
    const running = Object.values(state.facts).filter((fact) => fact.kind === kind && fact.clock !== undefined);
    const asked = running.find((fact) => fact.code === offer?.offered && fact.holder === who.agency);
    const answers = offer?.declined.includes(code) === true || !endsWith.codes.includes(code);
    const of = code === offer?.offered ? undefined : answers ? asked : running[0];
    const others = Object.keys(story.agencies).filter((id) => id !== who.agency);
    const holder = code === offer?.offered ? pick(others, where) : about;
    return { do: 'record-fact', kind, code, subject: of?.subject ?? `c${state.seq}`, holder, to };
  }
  if (of === 'agencies') {
    const joins = [...new Set([who.agency, about, ...(wanted.joins ?? [])])];
    const end = where % 4 === 0 ? { to } : {};
    return { do: 'record-consent', consent: `k${state.seq}`, outcome: 'given', joins, kinds: ['progress'], ...end };
  }
  return {
    do: 'record-fact',
    kind,
    code,
    ...(of === 'agency' && { subject: about }),
    ...(lasts !== undefined && where % 2 === 0 && { to }),
  };
}
