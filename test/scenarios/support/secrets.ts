import { isDeepStrictEqual } from 'node:util';
import { type Actor, type CaseState, type Command, decide, type Definition, isRefusal, type Refusal } from '#workflow';
import { hold } from './promises.js';
import type { Story } from './story.js';
import { answersOf, pick, type Step } from './walk/step.js';
import type { Look } from './walk/walk.js';
import { wildCommand } from './walk/wild.js';

const nothing: Refusal = { refused: 'not-yours', missing: [] };

/** Somebody looks on at every step of a walk, and asks what they can. */
export const keepsSecrets: Look = (story, actor, command, each) => {
  if (story.state.status !== 'open') return;
  const who = pick(story.folk, each.where);
  tellsNothing(story, who, each);
  tellsTheSame(story, who, each);
  namesWhatIsSeen(story, actor, command, each);
};

/** A refusal names no fact that whoever asked may not see, whatever the definition requires of them: that is waited for. */
export const namesWhatIsSeen: Look = (story, who, command) => {
  const { definition, state } = story;
  const told = decide(definition, state, command, story.context(who));
  if (who === 'system' || !isRefusal(told)) return;
  for (const missing of told.missing) {
    if (missing.need !== 'fact' || state.status === 'new') continue;
    const isOwn = missing.about === who.agency && definition.facts[missing.kind]?.about === 'agency';
    hold(isOwn || sees(definition, missing.kind, who), 'a refusal names what the asker may see', who, command, told);
  }
};

/** What belongs to others answers as what never was, whatever is asked of it. */
function tellsNothing(story: Story, who: Actor, each: Step): void {
  for (const command of aboutOthers(story, who, each)) {
    const outcome = decide(story.definition, story.state, command, story.context(who));
    hold(isDeepStrictEqual(outcome, nothing), 'a refusal tells an outsider nothing', who, command, outcome);
  }
}

function aboutOthers({ definition, state, now }: Story, who: Actor, each: Step): Command[] {
  const { agency } = who;
  const foreign = <Thing>(things: Record<string, Thing>, isMine: (thing: Thing) => boolean) =>
    pick([...Object.entries(things).flatMap(([id, thing]) => (isMine(thing) ? [] : [id])), 'never-was'], each.which);
  const track = foreign(state.tracks, (thing) => thing.agency === agency);
  const task = foreign(state.tasks, (thing) => thing.agency === agency);
  const handoff = foreign(state.handoffs, ({ sender, receiver }) => sender === agency || receiver === agency);
  const fact = foreign(state.facts, (thing) => thing.agency === agency);
  const at = definition.tracks[state.tracks[track]?.definition ?? ''];
  const stage = at?.stages[state.tracks[track]?.stage ?? ''];
  const action = pick(['close', ...Object.keys(stage?.actions ?? {})], each.what);
  const answers = { ...answersOf(definition, each.when), closing: stage?.closesWith[0] ?? 'moved' };
  const until = now.slice(0, 10);
  const reason = (from: object | undefined) => Object.keys(from ?? {})[0] ?? 'none';
  return [
    { do: 'take-action', track, action },
    { do: 'close-duplicate', track },
    { do: 'take-action', track, action, answers },
    { do: 'do-task', task, outcome: 'done', answers },
    { do: 'book', task, on: now },
    { do: 'extend', track, until, reason: reason(stage?.extension?.reasons) },
    { do: 'park', track, until, reason: reason(definition.parking?.reasons) },
    { do: 'assign', track, person: 'Sara' },
    { do: 'correct', fact, from: now },
    { do: 'offer-handoff', track, handoff: reason(at?.handoffs), id: 'fresh', receiver: agency },
    { do: 'accept-handoff', handoff },
    { do: 'decline-handoff', handoff, reason: reason(definition.declineReasons) },
    { do: 'withdraw-handoff', handoff },
  ];
}

/**
 * A refusal does not change with what the asker may not see: with all of that taken away it says the same, except for "waits",
 * which says that there is something and no more.
 */
function tellsTheSame(story: Story, who: Actor, each: Step): void {
  const { definition, state } = story;
  const context = story.context(who);
  const blind = { ...state, ...withoutHidden(definition, state, who) };
  for (const what of [each.what, each.which, each.when]) {
    const command = wildCommand(story, { ...each, what });
    const told = decide(definition, state, command, context);
    const blindly = decide(definition, blind, command, context);
    if (!isRefusal(told) || !isRefusal(blindly)) continue;
    hold(agree(told, blindly), 'a refusal does not change with a secret', who, command, told, blindly);
  }
}

/** Of two refusals where one waits for something, what comes after that is not asked yet: the answers to the form. */
function agree(one: Refusal, other: Refusal): boolean {
  const waits = [one, other].some(({ missing }) => missing.some(({ need }) => need === 'waits'));
  if (!waits) return isDeepStrictEqual(one, other);
  const [first, second] = [one, other].map(({ missing }) =>
    missing.filter(({ need }) => need !== 'waits' && need !== 'answer'),
  );
  return isDeepStrictEqual(first, second);
}

function sees({ facts }: Definition, kind: string, who: Actor): boolean {
  const seenBy = facts[kind]?.seenBy ?? [];
  return seenBy === 'all' || seenBy.includes(who.kind);
}

/** The case as the asker's agency may know it. */
function withoutHidden(
  definition: Definition,
  state: CaseState,
  who: Actor,
): Pick<CaseState, 'tracks' | 'tasks' | 'facts' | 'handoffs'> {
  const { agency } = who;
  const { tracks, tasks, facts, handoffs } = state;
  const ownTasks = only(tasks, (task) => task.agency === agency || tracks[task.track]?.agency === agency);
  const ownHandoffs = only(handoffs, ({ sender, receiver }) => sender === agency || receiver === agency);
  // Whoever works on a track knows of it, and both ends of an offer of the track that it is made from.
  const works = new Set([...Object.values(ownTasks), ...Object.values(ownHandoffs)].map(({ track }) => track));
  return {
    tasks: ownTasks,
    tracks: only(tracks, (track) => track.agency === agency || works.has(track.id)),
    facts: only(
      facts,
      (fact) => sees(definition, fact.kind, who) || [fact.agency, fact.subject, fact.holder].includes(agency),
    ),
    handoffs: ownHandoffs,
  };
}

function only<Thing>(things: Record<string, Thing>, isKept: (thing: Thing) => boolean): Record<string, Thing> {
  return Object.fromEntries(Object.entries(things).filter(([, thing]) => isKept(thing)));
}
