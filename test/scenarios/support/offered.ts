import { type Command, type Context, decide, isRefusal, possible } from '#workflow';
import { hold } from './promises.js';
import { answersOf, pick } from './walk/step.js';
import type { Look } from './walk/walk.js';

/** What is listed as possible is what would not be refused, and nothing else is. */
export const offersWhatItAllows: Look = (story, _who, _command, each) => {
  const { definition, state } = story;
  const who = pick(story.folk, each.where);
  const context: Context = story.context(who);
  const { actions, offers, answers: answerable, tasks, duplicates } = possible(definition, state, context);
  const allows = (command: Command) => !isRefusal(decide(definition, state, command, context));
  const answers = answersOf(story.definition, each.when);
  const listed = new Set(actions.map(({ track, action }) => `${track.id} ${action}`));
  for (const { track, action, definition: asked, missing } of actions) {
    const closing = 'closed' in asked.leadsTo ? { closing: pick(asked.leadsTo.closed, each.what) } : {};
    const allowed = allows({ do: 'take-action', track: track.id, action, answers: { ...answers, ...closing } });
    hold(allowed === (missing.length === 0), 'an action is offered when it is possible', action, missing);
  }
  for (const track of Object.values(state.tracks)) {
    for (const action of [
      'close',
      ...Object.keys(definition.tracks[track.definition]?.stages[track.stage]?.actions ?? {}),
    ]) {
      if (listed.has(`${track.id} ${action}`)) continue;
      const outcome = decide(definition, state, { do: 'take-action', track: track.id, action, answers }, context);
      hold(isRefusal(outcome), 'what is not offered is refused', action, outcome);
    }
  }
  for (const { id: track } of Object.values(state.tracks)) {
    hold(
      allows({ do: 'close-duplicate', track }) ===
        (duplicates.find((one) => one.track.id === track)?.missing.length === 0),
      'a part may end as a duplicate where that is possible',
      track,
    );
  }
  for (const { track, handoff, receivers } of offers) {
    for (const { agency, missing } of receivers) {
      const allowed = allows({ do: 'offer-handoff', track: track.id, handoff, id: 'fresh', receiver: agency });
      hold(allowed === (missing.length === 0), 'a handoff is offered where it is possible', handoff, agency, missing);
    }
  }
  for (const handoff of Object.keys(state.handoffs)) {
    const listedHere = answerable.find((one) => one.handoff.id === handoff);
    hold(
      allows({ do: 'accept-handoff', handoff }) === (listedHere?.missing.length === 0),
      'a handoff may be accepted where it is possible',
      handoff,
    );
    const reason = Object.keys(definition.declineReasons)[0] ?? '';
    hold(
      allows({ do: 'decline-handoff', handoff, reason }) === (listedHere !== undefined),
      'who may answer a handoff may always decline it',
      handoff,
    );
  }
  const mine = new Set(tasks.map(({ task }) => task.id));
  for (const { id: task } of Object.values(state.tasks)) {
    hold(
      allows({ do: 'do-task', task, outcome: 'done', answers }) === mine.has(task),
      'a task is listed for those who may do it',
      task,
    );
  }
};
