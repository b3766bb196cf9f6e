import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../libs/workflow/src/definition/check.js';
import { loadDefinition } from '../../libs/workflow/src/definition/load.js';
import type { Problem } from '../../libs/workflow/src/definition/problem.js';

const here = join(process.cwd(), 'test/definitions');

function problemsOf(folder: string, file: string): Problem[] {
  const loaded = loadDefinition(readFileSync(join(folder, file), 'utf8'), file);
  return 'problems' in loaded ? loaded.problems : check(loaded.definition, loaded.locate);
}

/** The fault of each file, its line, and words of the message that names it. */
const faults: Record<string, [line: number, words: string]> = {
  'answer-that-leaves-only-closing': [102, 'can only be closed once "talk.held" is "no-show"'],
  'deadline-from-what-is-not-recorded': [98, '"plan.adopted", which is not recorded on the path plan → follow-up'],
  'deadline-from-one-of-two': [97, '"plan.adopted", which is not recorded on the path plan → follow-up'],
  'deadline-in-unclear-days': [81, 'write "14 calendar days" or "14 working days"'],
  'deadline-without-source': [91, 'a deadline names its source'],
  'ending-without-closing-code': [97, 'ends the track without a closing code'],
  'fact-that-nothing-records': [40, 'nothing records fact "support.ended"'],
  'handoff-that-nobody-catches': [72, 'no track of agency "coordination" opens on a handoff'],
  'misspelt-word': [90, '"close with" is no word that belongs here'],
  'nobody-may-act': [67, '"who" is empty'],
  'reminders-for-a-role-that-is-not-there': [78, 'tell "deputy", a role that agency "coordination" has not'],
  'reminders-silent-when-late': [28, 'end before the date has passed'],
  'reminders-that-tell-nobody-above': [28, 'tells nobody above the owner'],
  'reminders-without-steps': [28, 'reminders "usual" have no steps'],
  'requirement-that-is-a-secret': [119, 'agency "school" may not see fact "referral.received"'],
  'requirement-that-nothing-records': [77, 'nothing can record that "plan.adopted" is "rejected"'],
  'stage-that-cannot-close': [78, 'stage "plan" cannot be closed'],
  'stage-that-only-closes': [91, 'stage "follow-up" can only be closed'],
  'talk-that-may-be-missed': [84, 'nothing says what happens when this talk is missed'],
  'track-that-nobody-hands-over-to': [97, 'nobody hands over to agency "school"'],
  'transfer-to-another-kind': [72, 'a transfer keeps its track'],
  'unknown-agency': [105, 'agency "skola" is unknown'],
  'unknown-closing-code': [90, 'closing code "doen" is unknown'],
  'unknown-code': [87, 'fact "plan.adopted" has no code "adoptd"'],
  'unknown-fact': [87, 'fact "plan.adpted" is unknown'],
  'unknown-first-stage': [66, 'stage "start" is unknown'],
  'unknown-reminders': [90, 'reminders "ususal" are unknown'],
  'unknown-role': [67, 'role "cordinator" is unknown'],
  'unknown-stage': [89, 'stage "folow-up" is unknown'],
  'unreachable-stage': [91, 'stage "follow-up" is never reached from "plan"'],
};

describe('definitions', () => {
  const shipped = join(process.cwd(), 'config/workflows');
  it.each(readdirSync(shipped).filter((file) => file.endsWith('.yaml')))('the shipped %s has no fault', (file) => {
    expect(problemsOf(shipped, file)).toEqual([]);
  });

  it.each(readdirSync(join(here, 'ok')))('%s has no fault', (file) => {
    expect(problemsOf(join(here, 'ok'), file)).toEqual([]);
  });

  it.each(readdirSync(join(here, 'not-ok')))('%s is refused, naming the fault and its line', (file) => {
    const [line, words] = faults[file.replace('.yaml', '')] ?? [0, `a row for ${file} in this spec`];
    expect(problemsOf(join(here, 'not-ok'), file)).toContainEqual({
      where: `${file}:${line}`,
      path: expect.any(String),
      message: expect.stringContaining(words),
    });
  });

  it('names a broken file for each fault of this list', () => {
    expect(readdirSync(join(here, 'not-ok')).sort()).toEqual(
      Object.keys(faults)
        .sort()
        .map((name) => `${name}.yaml`),
    );
  });
});
