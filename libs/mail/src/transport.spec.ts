import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { Mail, Sending } from './mail.js';
import { mails } from './mails.js';
import { LIMITS, openMailServer } from './transport.js';

type Step = 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'end of mail';

/** Sends one mail to a mail server of a few lines, which says yes except where it is told otherwise. */
async function exchange(
  mail: Mail,
  told: Partial<Record<Step, string>> = {},
): Promise<{ sending: Sending; received: string }> {
  let received = '';
  const server = createServer((socket) => {
    let inMail = false;
    socket.write('220 ready\r\n');
    onLines(socket, (line) => {
      if (inMail && line !== '.') {
        received += `${line}\r\n`;
        return;
      }
      const step = inMail ? 'end of mail' : line.slice(0, 4);
      const reply =
        told[step === 'EHLO' || step === 'MAIL' || step === 'RCPT' || step === 'DATA' ? step : 'end of mail'];
      inMail = step === 'DATA' && reply === undefined;
      socket.write(`${(step === 'QUIT' ? undefined : reply) ?? (inMail ? '354 go on' : '250 ok')}\r\n`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const transport = openMailServer(`smtp://127.0.0.1:${port}`);
  const sending = await transport.send(mail);
  transport.close();
  server.close();
  await once(server, 'close');
  return { sending, received };
}

function onLines(socket: Socket, take: (line: string) => void): void {
  let rest = '';
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString()).split('\r\n');
    rest = lines.pop() ?? '';
    lines.forEach(take);
  });
}

const everyMail = Object.entries(mails).flatMap(([kind, { samples }]) =>
  Object.entries(samples).map(([sample, mail]) => [`${kind} of a ${sample}`, mail] as const),
);
const mail = mails.reminder.samples.task;

describe('what leaves us', () => {
  test.each(everyMail)('in a %s is what was written, and no other header', async (_name, sample) => {
    const { sending, received } = await exchange(sample);
    expect(sending).toEqual({ accepted: true });
    const [, head = '', body] = /^(.*?)\r\n\r\n(.*)$/s.exec(received) ?? [];
    const lines = head.replaceAll(/\r\n[ \t]/g, ' ').split('\r\n');
    const headers = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    const { calendar } = sample;
    expect(Object.keys(headers).sort()).toEqual([
      'Auto-Submitted',
      ...(calendar === undefined ? ['Content-Transfer-Encoding'] : []),
      'Content-Type',
      'Date',
      'From',
      'MIME-Version',
      'Message-ID',
      'Subject',
      'To',
    ]);
    expect(headers).toMatchObject({
      'Auto-Submitted': 'auto-generated',
      From: sample.from,
      To: sample.to,
      'Message-ID': sample.messageId,
    });
    expect(decodeWords(headers['Subject'] ?? '')).toBe(sample.subject);
    if (calendar === undefined) {
      expect(decodeBody(body ?? '', headers['Content-Transfer-Encoding'])).toBe(sample.text);
      return;
    }
    // Text, the calendar beside it, and the same calendar as a file.
    const parts = partsOf(body ?? '');
    expect(parts.map(({ type }) => type)).toEqual([
      'text/plain; charset=utf-8',
      `text/calendar; charset=utf-8; method=${calendar.method}`,
      'application/ics; name=samspel.ics',
    ]);
    const written = calendar.text.replaceAll('\r\n', '\n');
    expect(parts.map(({ text }) => text)).toEqual([sample.text, written, written]);
  });
});

describe('what the server says', () => {
  test.each<[Partial<Record<Step, string>>, 'temporary' | 'permanent', string]>([
    [{ RCPT: '550 5.1.1 <kollega@lindvik.example> no such user' }, 'permanent', 'smtp-550'],
    [{ RCPT: '450 4.2.0 <kollega@lindvik.example> greylisted' }, 'temporary', 'smtp-450'],
    [{ 'end of mail': '554 5.7.1 no such mail from you, kollega@lindvik.example' }, 'permanent', 'smtp-554'],
    [{ 'end of mail': '451 try later' }, 'temporary', 'smtp-451'],
    // About us and not about this mail, so it waits until it is mended.
    [{ MAIL: '530 5.7.0 sign in first' }, 'temporary', 'smtp-530'],
  ])('%j is %s', async (told, refused, reason) => {
    const { sending } = await exchange(mail, told);
    expect(sending).toEqual({ accepted: false, refused, reason });
  });

  test('a server that is away is a temporary trouble, with a code and no address', async () => {
    const away = createServer().listen(0, '127.0.0.1');
    await once(away, 'listening');
    const address = away.address();
    away.close();
    await once(away, 'close');
    const transport = openMailServer(`smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
    expect(await transport.send(mail)).toEqual({ accepted: false, refused: 'temporary', reason: 'ESOCKET' });
    transport.close();
  });

  test('one that dribbles is given up, and its connection with it', async () => {
    const server = createServer((socket) => {
      socket.write('220 ready\r\n');
      const dribble = setInterval(() => socket.write('250-wait\r\n'), 20);
      socket
        .on('error', () => undefined)
        .on('close', () => clearInterval(dribble))
        .resume();
    }).listen(0, '127.0.0.1');
    const ended = new Promise<void>((resolve) =>
      server.once('connection', (socket) => socket.once('close', () => resolve())),
    );
    await once(server, 'listening');
    const address = server.address();
    const url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    const transport = openMailServer(url, { ...LIMITS, dialogue: 300 });
    expect(await transport.send(mail)).toEqual({ accepted: false, refused: 'temporary', reason: 'EABORT' });
    await ended;
    transport.close();
    server.close();
    await once(server, 'close');
  });

  test('an address that is none is never tried again', async () => {
    const { sending, received } = await exchange({ ...mail, to: '' });
    expect(sending).toEqual({ accepted: false, refused: 'permanent', reason: 'EENVELOPE' });
    expect(received).toBe('');
  });
});

function decodeWords(subject: string): string {
  return subject
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?q\?(.*?)\?=/gi, (_, word: string) => decodeQuoted(word.replaceAll('_', ' ')))
    .replaceAll(/=\?utf-8\?b\?(.*?)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString());
}

function decodeBody(body: string, encoding: string | undefined): string {
  const text =
    encoding === 'quoted-printable'
      ? decodeQuoted(body.replaceAll('=\r\n', ''))
      : encoding === 'base64'
        ? Buffer.from(body, 'base64').toString()
        : body;
  return text.replaceAll('\r\n', '\n');
}

function decodeQuoted(text: string): string {
  return Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();
}

/** The parts of an e-mail that has several, each with its type and what it says. */
function partsOf(body: string): { type: string; text: string }[] {
  return body
    .split(/\r\n?--[^\r\n]+(?:\r\n|$)|^--[^\r\n]+\r\n/)
    .map((part) => /^(.*?)\r\n\r\n(.*)$/s.exec(part) ?? [])
    .flatMap(([, head = '', text = '']) => {
      const header = (name: string) =>
        new RegExp(`^${name}: (.*)$`, 'im').exec(head.replaceAll(/\r\n[ \t]/g, ' '))?.[1];
      const type = header('Content-Type') ?? '';
      if (type === '' || type.startsWith('multipart/')) return [];
      return [{ type, text: decodeBody(text, header('Content-Transfer-Encoding')) }];
    });
}
