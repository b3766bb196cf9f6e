import { z } from 'zod';
import type { Road } from './road.js';

const Tasks = z.object({ tasks: z.array(z.object({ id: z.string(), kind: z.string(), mine: z.boolean() })) });
const Consents = z.object({ consents: z.array(z.object({ id: z.string(), mayConfirm: z.boolean() })) });
const Notes = z.array(z.object({ id: z.string(), transferred: z.boolean() }));
const DONE = { outcome: 'done', diaryNumber: undefined };

/** These ask for a text: the check (SoL 20 kap. 1 §), and why no investigation is opened. */
const DOCUMENTED = new Set(['assess-protection', 'not-open']);

/** Takes a way on; where it asks for a text, with that, and where it closes the track, with what needs are left, and how what is open ends. */
export async function acts(
  road: Road,
  who: string,
  reference: string,
  action: string,
  track: string,
  answers: Record<string, string> = {},
  settled: { lines?: object; tasks?: object } = {},
): Promise<void> {
  const closes = 'closing' in answers;
  const texts = {
    ...(DOCUMENTED.has(action) ? {} : { text: undefined }),
    ...(closes ? {} : { remainingNeeds: undefined }),
  };
  await road.writes(
    who,
    `step of ${who}`,
    'POST /cases/{reference}/actions/{action}',
    { reference, action },
    { track, answers, ...texts, lines: undefined, tasks: undefined, withdrawals: undefined, ...settled },
  );
}

/** What to do now that leisure declined, and the school is left out. */
export async function decides(road: Road, reference: string): Promise<void> {
  const { tasks } = await road.reads('samordnare', 'GET /cases/{reference}', { reference }, Tasks);
  for (const { id: task } of tasks.filter(({ kind, mine }) => kind === 'decide' && mine))
    await road.writes(
      'samordnare',
      'decision',
      'POST /cases/{reference}/tasks/{task}/outcome',
      { reference, task },
      DONE,
    );
}

/** What came to the agency gets a number of its own; that somebody had it before them, its sender learns. */
export async function registers(road: Road, who: string, reference: string): Promise<void> {
  await road.writes(who, `receipt of ${who}`, 'POST /cases/{reference}/receipt', { reference });
  const { tasks } = await road.reads(who, 'GET /cases/{reference}', { reference }, Tasks);
  for (const { id: task } of tasks.filter(({ kind, mine }) => kind === 'register' && mine))
    await road.writes(
      who,
      `registration of ${who}`,
      'POST /cases/{reference}/tasks/{task}/outcome',
      { reference, task },
      { outcome: 'done' },
    );
}

export async function confirms(road: Road, reference: string, ...people: string[]): Promise<void> {
  for (const who of people) {
    const { consents } = await road.reads(who, 'GET /cases/{reference}', { reference }, Consents);
    for (const { id } of consents.filter(({ mayConfirm }) => mayConfirm))
      await road.writes(who, 'confirmation', 'POST /cases/{reference}/consents/{consent}/confirmation', {
        reference,
        consent: id,
      });
  }
}

/** The child's own view, or why there is none: never both. */
export async function maps(road: Road, who: string, reference: string): Promise<void> {
  const without = who === 'soc' ? { childView: undefined } : { childViewMissing: undefined };
  await road.writes(who, `mapping of ${who}`, 'POST /cases/{reference}/mappings', { reference }, without);
}

/** One that stands in the agency's own system already, and one that is moved there later. */
export async function notes(road: Road, who: string, reference: string): Promise<void> {
  const path = 'POST /cases/{reference}/notes';
  await road.writes(who, `note of ${who}`, path, { reference }, { kind: 'phone-call', transferred: true });
  const here = { kind: 'note', transferred: false, diaryNumber: undefined };
  await road.writes(who, `note of ${who}`, path, { reference }, here);
  const written = await road.reads(who, 'GET /cases/{reference}/notes', { reference }, Notes);
  const id = written.find(({ transferred }) => !transferred)?.id ?? '';
  await road.writes(who, `diary of ${who}`, `${path}/{id}/transfer`, { reference, id }, { transferred: true });
}

export async function talks(road: Road, who: string, reference: string, answer: string, by: string): Promise<void> {
  const Talks = z.array(z.object({ id: z.string(), mine: z.boolean(), outcome: z.string().nullable() }));
  const found = await road.reads(who, 'GET /cases/{reference}/talks', { reference }, Talks);
  const id = found.find(({ mine, outcome }) => mine && outcome === null)?.id ?? '';
  // What the coordination is to follow up becomes a line of the plan, by whom it reaches.
  const line = who === 'samordnare' ? { holder: 'lindvik-samordning' } : { holder: undefined, role: undefined };
  const given = { outcome: 'held', answer, agreements: { by, ...line } };
  await road.writes(who, `outcome of ${who}`, 'POST /talks/{id}/outcome', { id }, given);
}
