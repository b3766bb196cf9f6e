import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export type Caught = { messageId: string; to: string; raw: string };

/** What the server says when it has taken in a whole mail: yes, a refusal with this SMTP code, or nothing at all. */
type Manner = 'take' | 'hang' | number;

/** A real SMTP server in this process. Also a mail that was taken in without an answer counts as caught: its receiver has it. */
export class MailCatcher {
  readonly caught: Caught[] = [];
  manner: Manner = 'take';
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, answer) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const { manner } = this;
          if (typeof manner === 'number')
            return answer(Object.assign(new Error('Refused by the test'), { responseCode: manner }));
          const raw = Buffer.concat(parts).toString();
          this.caught.push({ messageId: header(raw, 'Message-ID'), to: header(raw, 'To'), raw });
          if (manner === 'take') answer();
        });
      },
    });
    // A client that is killed while it waits for an answer is no fault here.
    this.server.on('error', () => undefined);
  }

  static async open(): Promise<MailCatcher> {
    const catcher = new MailCatcher();
    const listening = catcher.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return catcher;
  }

  get url(): string {
    const address = this.server.server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The mail catcher does not listen.');
    return `smtp://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}

/** Long headers are folded over lines that begin with a space. */
function header(raw: string, name: string): string {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  return new RegExp(`^${name}: *(.*)$`, 'im').exec(head.replaceAll(/\r\n[ \t]+/g, ' '))?.[1]?.trim() ?? '';
}
