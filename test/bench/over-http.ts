import { Agent, request } from 'node:http';
import { ACTION } from './cases-to-act-on.js';
import { rounds, type Rate } from './rounds.js';

/** Takes the action over HTTP, one request at a time on each connection. */
export async function overHttp(
  base: URL,
  token: string,
  references: string[],
  connections: number,
  seconds: number,
): Promise<Rate> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const body = JSON.stringify({ track: ACTION.track, answers: {} });
  const rate = await rounds(references, connections, seconds, (reference) => act(base, agent, token, reference, body));
  agent.destroy();
  return rate;
}

let count = 0;

function act(base: URL, agent: Agent, token: string, reference: string, body: string): Promise<void> {
  count += 1;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: base.hostname,
        port: base.port,
        method: 'POST',
        path: `/api/v1/cases/${reference}/actions/${ACTION.action}`,
        headers: {
          cookie: `samspel=${token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'idempotency-key': `bench-${process.pid}-${count}`,
        },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`answered ${answer.statusCode}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
