import type { DataSource } from 'typeorm';
import {
  Cases,
  execute,
  offerHandoff,
  openReferral,
  planTalk,
  recordConsent,
  type Rules,
  signIn,
  type Work,
} from '#cases';
import { demoCases, type DemoCase, type DemoStep } from './cases.js';
import { DEMO_PASSWORD, towns } from './directory.js';
import { loadDirectory } from './load-directory.js';

const DAY_MS = 86_400_000;

type Sources = {
  /** The schema's owner, who writes the directory and winds case time back while history is told. */
  owner: DataSource;
  /** The api's role: cases are told through its use cases, so that a demo can't break a rule. */
  api: DataSource;
};

/** Fills a fresh demo: two towns, and some cases whose story began weeks ago. Case time ends where it began: now. */
export async function loadDemo({ owner, api }: Sources, rules: Rules): Promise<void> {
  await owner.transaction(async (manager) => {
    for (const town of towns) await loadDirectory(manager, town);
  });
  const cases = new Cases(api, rules);
  for (const story of demoCases) await tell(story, { owner, api, cases });
  await windTo(owner, 0);
}

type Telling = { owner: DataSource; api: DataSource; cases: Cases };

async function tell(story: DemoCase, { owner, api, cases }: Telling): Promise<void> {
  let daysAgo = story.daysAgo;
  await windTo(owner, daysAgo);
  const { reference } = await cases.change({ token: await tokenOf(api, story.by) }, (work) =>
    openReferral(work, story.referral),
  );
  for (const step of story.steps) {
    daysAgo -= step.after;
    await windTo(owner, daysAgo);
    await cases.change({ token: await tokenOf(api, step.by) }, (work) => take(work, reference, step));
  }
}

async function take(work: Work, reference: string, step: DemoStep): Promise<void> {
  switch (step.do) {
    case 'consent':
      return recordConsent(work, reference, {
        outcome: 'given',
        agencies: step.agencies,
        givenBy: ['guardian-1', 'guardian-2'],
      });
    case 'act': {
      const { track, action, answers = {} } = step;
      await execute(work, reference, { do: 'take-action', track, action, answers });
      return;
    }
    case 'talk': {
      const on = new Date(Date.parse(work.now) + step.inDays * DAY_MS);
      on.setUTCHours(14, 30, 0, 0);
      return planTalk(work, reference, { task: step.task, on: on.toISOString(), place: step.place });
    }
    case 'offer': {
      const fields = ['identity', 'guardians', 'facts', 'strengths', 'child-view'];
      return offerHandoff(work, reference, {
        track: step.track,
        handoff: 'school',
        receiver: step.receiver,
        why: step.why,
        fields,
      });
    }
  }
}

async function tokenOf(api: DataSource, email: string): Promise<string> {
  return (await signIn(api, email, DEMO_PASSWORD)).token;
}

async function windTo(owner: DataSource, daysAgo: number): Promise<void> {
  await owner.query('update samspel.installation set case_time_offset_ms = $1', [-daysAgo * DAY_MS]);
}
