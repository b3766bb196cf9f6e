/** Follows a referral from the request to the mail that leaves the worker, through the programs as they are built. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { ApiProgram } from '../support/api-program.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { elis } from '../support/referrals.js';
import type { Town } from '../support/town.js';
import { until } from '../support/until.js';
import { WorkerProgram } from '../support/worker-program.js';
import type { Entry } from './probe.js';

const Entries = z.array(z.object({ way: z.array(z.string()), named: z.boolean() }));

/** What each of the two programs entered. */
export async function followReferral(town: Town, queueUrl: string): Promise<{ api: Entry[]; worker: Entry[] }> {
  const probed = { NODE_OPTIONS: `--import ${pathToFileURL('dist/test/rooms/probe.js').href}` };
  const inbox = await MailCatcher.open();
  // A Tuesday morning: at night and on a free day what is news waits.
  await town.setTime('2026-09-08T08:00:00.000Z');
  const running: { stop: () => Promise<void> }[] = [];
  try {
    const api = await ApiProgram.start(town.database, probed);
    running.push(api);
    const worker = await WorkerProgram.start(town, queueUrl, inbox.url, probed);
    running.push(worker);
    // What is read once, and held from then on, is no part of it.
    await refer(town, api);
    await Promise.all([enteredIn(api.child), enteredIn(worker.child)]);
    await refer(town, api);
    return { api: await enteredIn(api.child), worker: await enteredIn(worker.child) };
  } finally {
    for (const each of running) await each.stop();
    await inbox.close();
  }
}

/** A statutory report and an SSPF referral; over once all who are told of it have their mail. */
async function refer(town: Town, api: ApiProgram): Promise<void> {
  const body = { ...elis, wantsFeedback: false, concernTalk: false };
  const { status, text } = await api.send({ method: 'POST', path: '/api/v1/referrals', who: 'polis', body });
  if (status !== 201) throw new Error(`The referral was refused: ${text}`);
  await until('its mails have left', async () => {
    const waits = await town.rows(
      `select from samspel.notice where addressed_at is null
       union all select from samspel.mail where status = 'planned'`,
    );
    return waits.length === 0;
  });
}

async function enteredIn(program: ChildProcess): Promise<Entry[]> {
  const answer = once(program, 'message');
  program.send('rooms');
  const [entries] = await answer;
  return Entries.parse(entries);
}
