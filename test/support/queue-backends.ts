import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Redis } from 'ioredis';
import { dataSource } from '#database';
import { passwords } from './names.js';
import { openRedis, redisIsHere } from './redis.js';

/**
 * A queue for a test: where it is, how many timers wait in it, and how to lose all it holds, told by how many of them went. `listen`
 * hears from then on all that is written in it, since nothing of a job stays; a worker has to have opened it.
 */
export type TestQueue = {
  url: string;
  waiting: () => Promise<number>;
  empty: () => Promise<number>;
  listen: () => Promise<() => Promise<string>>;
  close: () => Promise<void>;
};

const TIMER_QUEUES = ['reminders', 'talks', 'handoffs'];

/** Both backends that production may use, and whether they can be tested on this machine. */
export async function queueBackends(): Promise<{ name: string; open: () => Promise<TestQueue>; here: boolean }[]> {
  return [
    { name: 'Redis', open: onRedis, here: await redisIsHere() },
    { name: 'PostgreSQL', open: queueOnPostgres, here: true },
  ];
}

async function onRedis(): Promise<TestQueue> {
  const { url, client, close } = await openRedis();
  let ear: Socket | undefined;
  return {
    url,
    waiting: async () => {
      const counts = await Promise.all((await delayed(client)).map((queue) => client.zcard(queue)));
      return counts.reduce((sum, each) => sum + each, 0);
    },
    // Counted and lost at once: the worker puts them back within moments.
    empty: async () => {
      const lost = client.multi();
      for (const queue of await delayed(client)) lost.zcard(queue);
      const answers = (await lost.flushdb().exec()) ?? [];
      return answers.reduce((sum, [, count]) => sum + (typeof count === 'number' ? count : 0), 0);
    },
    listen: async () => {
      // On a socket of its own: a client takes what it hears for answers to what it asked.
      const { hostname, port } = new URL(url);
      const socket = connect(Number(port === '' ? 6379 : port), hostname).setEncoding('utf8');
      ear = socket;
      let heard = '';
      socket.on('data', (said: string) => (heard += said));
      socket.write('MONITOR\r\n');
      await once(socket, 'data');
      return () => Promise.resolve(heard);
    },
    close: async () => {
      ear?.destroy();
      await close();
    },
  };
}

/** Where timers wait, of whichever installation. */
async function delayed(client: Redis): Promise<string[]> {
  const found = await Promise.all(TIMER_QUEUES.map((queue) => client.keys(`{samspel:*}:${queue}:delayed`)));
  return found.flat();
}

/** A database of its own, beside that of the cases, as the starter has it. */
export async function queueOnPostgres(): Promise<TestQueue> {
  const server = process.env['SAMSPEL_TEST_POSTGRES'];
  if (server === undefined) throw new Error('The tests have no PostgreSQL: run them with npm test.');
  const name = `samspel_queue_${randomBytes(6).toString('hex')}`;
  const admin = await dataSource(server, 1).initialize();
  await admin.query(`create database ${name} owner samspel_worker`);
  const url = new URL(server);
  url.pathname = name;
  const owner = await dataSource(url.href, 1).initialize();
  url.username = 'samspel_worker';
  url.password = passwords.samspel_worker;
  return {
    url: url.href,
    waiting: async () => {
      const [row]: { waiting: string }[] = await owner.query(
        "select count(*) as waiting from bullmq.job where state = 'delayed' and split_part(queue, '.', 2) = any ($1)",
        [TIMER_QUEUES],
      );
      return Number(row?.waiting);
    },
    empty: async () => {
      const [row]: { lost: string }[] = await owner.query(
        `with lost as (delete from bullmq.job returning state, queue)
         select count(*) as lost from lost where state = 'delayed' and split_part(queue, '.', 2) = any ($1)`,
        [TIMER_QUEUES],
      );
      return Number(row?.lost);
    },
    listen: async () => {
      await owner.query(HEAR);
      return async () => {
        const rows: { what: string }[] = await owner.query('select what from public.heard');
        return rows.map(({ what }) => what).join('\n');
      };
    },
    close: async () => {
      await owner.destroy();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.destroy();
    },
  };
}

/** Keeps a copy of each row that is ever written in the queue. */
const HEAR = `
  create table public.heard (what text);
  create function public.hear() returns trigger language plpgsql security definer as $$
  begin insert into public.heard values (to_jsonb(new)::text); return null; end $$;
  do $$ declare name text; begin
    for name in select table_name from information_schema.tables where table_schema = 'bullmq' and table_type = 'BASE TABLE' loop
      execute format('create trigger hear after insert or update on bullmq.%I for each row execute function public.hear()', name);
    end loop;
  end $$`;
