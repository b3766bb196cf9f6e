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
  'act-that-nobody-takes': [105, 'no track opens on fact "referral.received"'],
  'action-called-close': [97, 'every stage has an action "close" of its own'],
  'agency-without-roles': [20, 'agency "school" has no roles'],
  'ages-upside-down': [40, '"17 to 10" are no ages'],
  'answer-that-its-form-has-not': [101, '"maybe" is no answer to this task'],
  'answer-that-leaves-only-closing': [102, 'can only be closed once "talk.held" is "no-show"'],
  'by-itself-in-a-circle': [98, 'in a circle (follow-up → plan → follow-up)'],
  'by-itself-that-asks': [89, 'what is taken by itself asks nobody'],
  'by-itself-that-closes': [101, 'nothing closes by itself'],
  'by-itself-without-requirement': [97, 'this would be taken at once'],
  'case-that-cannot-begin': [61, 'no track opens on a fact, so no case can begin'],
  'commitment-kept-that-stays-open': [120, 'code "open" leaves it open'],
  'commitment-open-that-ends': [119, 'code "kept" ends it'],
  'commitment-reminders-for-a-role-that-is-not-everywhere': [65, 'tell "coordinator", a role that agency "school" has not'],
  'commitment-that-a-form-records': [99, 'has a day of its own, so no form can record it'],
  'commitment-without-an-end': [48, 'write both "about: itself" and "over when"'],
  'concern-talk-on-an-unknown-track': [115, 'track "police" is unknown'],
  'concern-talk-that-is-no-talk': [115, 'track "coordination" has no talk "ask-consent"; write one of: coordination.concern-talk'],
  'consent-about-the-case': [106, 'fact "consent" is recorded for the agencies that it joins'],
  'consent-of-one-code': [106, 'yes, no and no longer are three codes'],
  'consent-shorter-than-the-last-talk': [58, 'lasts 3 months, and track "coordination" still has a talk 6 months on'],
  'consent-that-ends-with-the-last-talk': [58, 'lasts 6 months, and track "coordination" still has a talk 6 months on'],
  'consent-that-no-task-asks-for': [112, 'no task asks for fact "consent.asked"'],
  'consent-that-nobody-may-record': [106, 'nobody may record fact "consent"'],
  'corrects-a-stage-of-no-track': [7, 'write it as "coordination/plan"'],
  'corrects-itself': [5, 'does not come before version 1'],
  'corrects-to-an-unknown-stage': [6, 'stage "agreement" is unknown; write one of: '],
  'deadline-from-one-of-two': [97, '"plan.adopted", which is not recorded on the path plan → follow-up'],
  'deadline-from-one-of-two-openings': [81, '"referral.received", which is not recorded on the path plan'],
  'deadline-from-what-is-not-recorded': [98, '"plan.adopted", which is not recorded on the path plan → follow-up'],
  'deadline-in-unclear-days': [81, 'write "14 calendar days" or "14 working days"'],
  'deadline-without-source': [91, 'a deadline names its source'],
  'decline-without-a-reason': [56, 'a handoff can be declined, but there is no reason to give'],
  'duplicate-of-an-unknown-closing-code': [122, 'closing code "duplicate" is unknown'],
  'ending-without-closing-code': [97, 'ends the track without a closing code'],
  'fact-called-handoff': [48, 'a fact cannot be called "handoff"'],
  'fact-that-ends-twice': [61, 'write "lasts" or "over when", not both'],
  'fact-that-nothing-records': [40, 'nothing records fact "support.ended"'],
  'fact-without-codes': [43, 'fact "plan.adopted" has no codes'],
  'for-each-about-an-agency': [84, 'ends or is replaced by a later one'],
  'for-each-in-a-stage': [98, 'what comes back for each fact outlives stages'],
  'for-each-of-what-is-not-awaited': [83, '"when" says which of its answers count; add there "question is …"'],
  'for-each-since-entry': [83, 'each one counts, whatever stage it came in'],
  'for-each-that-returns': [85, 'a talk that returns counts its own rounds'],
  'handoff-that-nobody-catches': [72, 'no track of agency "coordination" opens on a handoff'],
  'handoff-that-two-tracks-catch': [72, 'both open on a handoff to agency "school"'],
  'kept-by-an-unknown-track': [62, 'track "cordination" is unknown'],
  'kept-by-missing': [48, 'write "kept by" together with "lasts" or "over when"'],
  'misspelt-word': [90, '"close with" is no word that belongs here'],
  'nobody-may-act': [67, '"who" is empty'],
  'offer-declined-as-it-is-made': [136, 'are codes of their own'],
  'offer-declined-that-stays-open': [138, 'code "no-room" leaves it open'],
  'offer-of-an-unknown-code': [138, 'fact "commitment" has no code "no-rum"'],
  'offer-that-is-over-at-once': [137, 'code "offered" ends it'],
  'offer-that-nobody-makes': [131, 'fact "commitment" is never offered'],
  'offer-to-an-agency-that-may-not-answer': [101, 'nobody at agency "school" could answer'],
  'offer-whose-answer-is-not-said': [94, 'nothing says how an offer of "commitment" is answered'],
  'offer-with-unknown-reminders': [99, 'reminders "usuall" are unknown'],
  'offer-without-an-end': [91, 'only a commitment is offered'],
  'over-when-of-an-unknown-code': [61, '"keept" is no code of fact "commitment"'],
  'over-when-that-ends-everything': [61, 'every code ends fact "commitment"'],
  'own-part-of-no-agency': [104, 'fact "own.referral" is recorded for each agency'],
  'primary-by-itself': [155, 'nobody is asked for what is taken by itself'],
  'receipt-of-an-unknown-code': [136, 'fact "receipt" has no code "filed"'],
  'receipt-of-nothing': [133, 'no task registers anything'],
  'register-in-a-stage': [152, "what came in is the track's to register"],
  'register-that-asks': [146, 'to register asks for a number alone'],
  'register-without-receipt': [131, 'nothing says what its sender learns'],
  'reminders-for-a-receiver-that-is-not-there': [83, 'tell the receiver, whom only a handoff has'],
  'reminders-for-a-role-that-is-not-there': [78, 'tell "deputy", a role that agency "coordination" has not'],
  'reminders-for-an-unknown-agency': [28, 'agency "skool" is unknown'],
  'reminders-silent-when-late': [28, 'end before the date has passed'],
  'reminders-that-climb-outside': [28, 'tells nobody above the owner'],
  'reminders-that-end-on-a-set-day': [28, 'end before the date has passed'],
  'reminders-that-tell-nobody-above': [28, 'tells nobody above the owner'],
  'reminders-with-a-step-that-tells-nobody': [28, 'tells nobody; write who'],
  'reminders-without-steps': [28, 'reminders "usual" have no steps'],
  'requirement-about-no-agency': [74, 'fact "plan.adopted" is about no agency'],
  'requirement-of-a-receiver-in-an-action': [99, '"for sender and receiver" is said of handoffs alone'],
  'requirement-of-nothing': [87, '"any of" is empty'],
  'requirement-that-is-a-secret': [119, 'agency "school" may not see fact "referral.received"'],
  'requirement-that-nothing-records': [77, 'nothing can record that "plan.adopted" is "rejected"'],
  'requirement-that-others-keep-to-themselves': [96, 'agency "coordination" may not see fact "picture.given"'],
  'rhythm-longer-than-its-stage': [104, 'the last talk comes 3 months on, after stage "follow-up" is due (6 weeks)'],
  'rhythm-of-a-task': [97, 'only a talk can be missed or return'],
  'rhythm-out-of-order': [104, 'each lies further off than the one before'],
  'stage-called-closed': [91, 'a stage cannot be called "closed"'],
  'stage-that-cannot-close': [78, 'stage "plan" cannot be closed'],
  'stage-that-only-closes': [91, 'stage "follow-up" can only be closed'],
  'stage-with-two-primary-actions': [160, 'more than one primary action'],
  'stage-without-a-primary-action': [151, 'no action is the way on from stage "plan"'],
  'state-that-no-track-has': [117, 'track "coordination" has no stage "investigation"'],
  'step-that-lets-another-in': [129, 'would let into the case on no ground'],
  'talk-held-that-no-talk-asks-for': [116, 'no talk asks for fact "consent.asked"'],
  'talk-that-may-be-missed': [84, 'nothing says what happens when this talk is missed'],
  'task-called-decide-what-now': [137, 'a task cannot be called "decide-what-now"'],
  'told-to-nobody': [49, '"reporter" is nobody'],
  'told-to-the-recorder-of-an-unknown-fact': [48, 'fact "referral.recieved" is unknown'],
  'told-when-of-an-unknown-code': [48, 'fact "plan.adopted" has no code "adoptd"'],
  'told-when-of-an-unknown-fact': [48, 'fact "plan.adpted" is unknown'],
  'track-that-nobody-hands-over-to': [97, 'nobody hands over to agency "school"'],
  'track-with-a-dot': [102, 'a track cannot have a "." in its name'],
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
  'vocabulary-of-an-unknown-act': [104, '"sspf-refferal" is no word that belongs here'],
  'vocabulary-of-an-unknown-code': [104, 'fact "referral.received" has no code "recieved"'],
  'vocabulary-of-an-unknown-fact': [105, 'fact "own.refferal" is unknown'],
  'vocabulary-of-an-unknown-word': [105, '"own parts" is no word that belongs here'],
  'vocabulary-that-names-no-code': [105, '"own.referral" is no answer'],
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
        .map((name) => `${name}.yaml`)
        .sort(),
    );
  });
});
