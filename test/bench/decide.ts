/** How fast the engine decides, on the built program: `node dist/test/bench/decide.js`. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Command, decide, isRefusal } from '#workflow';
import { Story } from '../scenarios/support/story.js';
import type { Who } from '../scenarios/support/town.js';

/** Long enough that the compiler has settled and a pause of the garbage collector weighs little. */
const SECONDS = 3;
/** Decisions between two looks at the clock. */
const BATCH = 2_000;

type Scene = { story: Story; who: Who; command: Command };

/** A report, a referral and a concern talk have come in; social services record the protection check. */
function usual(): Scene {
  const story = new Story('2026-09-08T08:00:00.000Z').does(
    'officer',
    { do: 'record-fact', kind: 'report.received', code: 'received' },
    { do: 'record-fact', kind: 'referral.received', code: 'received' },
    { do: 'record-fact', kind: 'talk.requested', code: 'requested' },
    { do: 'record-fact', kind: 'feedback.requested', code: 'yes' },
  );
  const command: Command = {
    do: 'take-action',
    track: 'social-services',
    action: 'assess-protection',
    answers: { protection: 'no-danger', assessor: 'qualified' },
  };
  return { story, who: 'socialWorker', command };
}

/** Later: consent from four agencies, a school at work and an offer open; the decision opens feedback and moves a track. */
function heavy(): Scene {
  const { story, who, command } = usual();
  story.does(who, command);
  story.agrees('coordinator', ['coordination', 'social', 'police', 'birch', 'oak']);
  story.does('officer', {
    do: 'do-task',
    task: 'coordination.ask-consent',
    outcome: 'done',
    answers: { 'consent.asked': 'given' },
  });
  story
    .acts('coordinator', 'coordination', 'start-mapping')
    .does('coordinator', { do: 'record-fact', kind: 'mapping.part', code: 'given', subject: 'coordination' })
    .acts('coordinator', 'coordination', 'finish-mapping');
  for (const receiver of ['birch', 'oak']) {
    story.does('coordinator', {
      do: 'offer-handoff',
      track: 'coordination',
      handoff: 'school',
      id: `to-${receiver}`,
      receiver,
    });
  }
  story.does('welfare', { do: 'accept-handoff', handoff: 'to-birch' });
  return {
    story,
    who,
    command: {
      do: 'take-action',
      track: 'social-services',
      action: 'not-open',
      answers: { 'child.heard': 'heard', assessor: 'qualified' },
    },
  };
}

/** Decisions a second, and how many were made to find out. */
export function benchDecide(scene: 'usual' | 'heavy' = 'usual'): { perSecond: number; runs: number } {
  const { story, who, command } = scene === 'usual' ? usual() : heavy();
  const context = story.context(who);
  if (isRefusal(decide(story.definition, story.state, command, context))) throw new Error('the bench decides nothing');
  let runs = 0;
  let seconds = 0;
  const began = performance.now();
  while (seconds < SECONDS) {
    for (let index = 0; index < BATCH; index += 1) decide(story.definition, story.state, command, context);
    runs += BATCH;
    seconds = (performance.now() - began) / 1000;
  }
  return { perSecond: Math.round(runs / seconds), runs };
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const scene of ['usual', 'heavy'] as const) {
    const { perSecond, runs } = benchDecide(scene);
    console.log(`${scene}: ${perSecond.toLocaleString('en')} decisions a second (${runs.toLocaleString('en')} made)`);
  }
}
