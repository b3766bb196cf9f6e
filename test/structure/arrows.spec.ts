import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Each plants one file with one import in a folder, and names the rule that has to bite. */
const planted = [
  ['the calendar asking the engine', 'libs/calendar/src', '#workflow', 'libs/calendar imports only nothing of ours'],
  ['the words of a text asking the calendar', 'libs/text/src', '#calendar', 'libs/text imports only nothing of ours'],
  [
    'the engine asking the database',
    'libs/workflow/src',
    '#database',
    'libs/workflow imports only libs/calendar, libs/text',
  ],
  ['the engine touching the machine', 'libs/workflow/src', 'node:fs', 'the engine is pure'],
  [
    'the sharing rules asking the use cases',
    'libs/sharing/src',
    '#cases',
    'libs/sharing imports only libs/calendar, libs/text',
  ],
  ['the database knowing the use cases', 'libs/database/src', '#cases', 'libs/database imports only libs/workflow'],
  ['the api mailing by itself', 'apps/api/src', '#mail', 'apps/api imports only'],
  ['the api talking to the queue', 'apps/api/src', 'bullmq', 'bullmq lives in apps/worker'],
  ['a lib talking to Redis', 'libs/clockwork/src', 'ioredis', 'ioredis lives in apps/worker'],
  ['SMTP outside the mail lib', 'apps/worker/src', 'nodemailer', 'nodemailer lives in libs/mail'],
  ['one app importing another', 'apps/worker/src', '../../api/src/main.js', 'apps/worker imports only'],
  ['a deep import', 'apps/api/src', '../../../libs/cases/src/work.js', 'no deep imports'],
  ['a lib importing its own index', 'libs/cases/src', './index.js', 'no barrel inside a lib'],
  ['the web app importing a lib', 'apps/web/src', '#workflow', 'apps/web imports only libs/calendar, libs/text'],
  ['production code importing a test', 'apps/api/src', '../../../test/support/names.js', 'apps/api imports only'],
] as const;

describe('the arrows are held', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'samspel-arrows-'));
    for (const part of ['apps', 'libs', 'config', 'test', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
      cpSync(part, join(copy, part), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('passes as the tree is', () => {
    const { status, output } = cruise(['apps', 'libs', 'config', 'test']);
    expect([status, output]).toEqual([0, expect.stringContaining('no dependency violations')]);
  });

  describe('with a violation of each planted', () => {
    let lines: string[];
    beforeAll(() => {
      for (const [index, [, folder, from]] of planted.entries()) {
        const text = `import * as planted from '${from}';\nexport const used = planted;\n`;
        writeFileSync(join(copy, folder, `planted-${index}.ts`), text);
      }
      lines = cruise(planted.map(([, folder], index) => `${folder}/planted-${index}.ts`)).output.split('\n');
    });

    it.each(planted.map(([what, folder, , rule], index) => [what, `${folder}/planted-${index}.ts`, rule] as const))(
      'refuses %s',
      (_what, file, rule) => {
        expect(lines.filter((line) => line.includes(`error ${rule}`) && line.includes(`: ${file} `))).toHaveLength(1);
      },
    );
  });

  function cruise(what: string[]): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync('node', ['node_modules/.bin/depcruise', ...what], {
      cwd: copy,
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  }
});
