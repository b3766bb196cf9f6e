import { DomainError, type FieldError } from '#use-case';
import {
  type Command,
  type Days,
  type Definition,
  type Missing,
  ofHandoff,
  ofTask,
  readTaskId,
  type Refusal,
} from '#workflow';
import type { MissingView } from '../views/missing.js';
import type { CaseFile } from './case-file.js';
import { codeTitle, factTitle, taskTitle } from '../words/titles.js';

type Refused = { file: CaseFile };
/** `now` is case time: what is asked for may have been already. */
type Refusing = Refused & { command: Command; now: string };

/** The engine's refusal as the use case's error. What isn't the asker's and what isn't there answer alike. */
export function refusalError(refusal: Refusal, refused: Refusing): DomainError {
  switch (refusal.refused) {
    case 'not-yours':
      return new DomainError({ code: 'no-access' });
    case 'closed':
      return new DomainError({ code: 'gone' });
    case 'input':
      return new DomainError({
        code: 'validation',
        errors: refusal.missing.map((each) => fieldError(each, refused)),
      });
    case 'missing':
      return new DomainError({
        code: 'not-possible',
        missing: refusal.missing.map((each) => missingView(each, refused)),
      });
  }
}

/** Answers of a form lie under `/answers`; the few plain fields of commands lie at the top. */
const PLAIN = new Set([
  'again',
  'on',
  'until',
  'reason',
  'receiver',
  'from',
  'code',
  'outcome',
  'stage',
  'entered',
  'id',
]);
/** What requests call otherwise than the engine does, by the place that the fact is written at. */
const RENAMED: Partial<Record<Place, Record<string, string>>> = {
  consent: { to: '/until', joins: '/agencies' },
  plan: { to: '/due', holder: '/agency' },
};

function fieldError(missing: Missing, { file, command, now }: Refusing): FieldError {
  if (missing.need !== 'answer')
    return { pointer: '', code: 'not-possible', detail: 'Something else has to be done first.' };
  const place = placeWritten(file.definition, command);
  const renamed = place === null ? undefined : RENAMED[place]?.[missing.field];
  const isDated = command.do === 'record-fact' && file.definition.facts[command.kind]?.dated !== undefined;
  const pointer = isDated
    ? '/day'
    : (renamed ?? (PLAIN.has(missing.field) ? `/${missing.field}` : `/answers/${missing.field}`));
  if (missing.allowed.length === 0 && bookedFor(command, missing.field) < now)
    return { pointer, code: 'has-been', detail: 'Choose a time that has not been.' };
  if (missing.allowed.length === 0)
    return { pointer, code: 'out-of-range', detail: detailOf(missing.within), ...missing.within };
  return {
    pointer,
    code: 'not-allowed',
    detail: `Choose one of: ${missing.allowed.join(', ')}.`,
    allowed: missing.allowed,
  };
}

function detailOf(within: Days | undefined): string {
  if (within === undefined) return 'Choose a date that lies within what may be waited.';
  return `Choose a day from ${within.from} to ${within.to}.`;
}

/** The time that a talk is booked for; of anything else, later than any. */
function bookedFor(command: Command, field: string): string {
  const asked = command.do === 'book' ? command.on : command.do === 'do-task' ? command.again : undefined;
  return (field === 'on' || field === 'again') && asked !== undefined && asked !== '' ? asked : '9999';
}

type Place = 'consent' | 'mapping' | 'plan';

function placeWritten(definition: Definition, command: Command): Place | null {
  switch (command.do) {
    case 'record-fact':
      return placeOf(definition, command.kind);
    case 'record-consent':
    case 'withdraw-consent':
      return 'consent';
    default:
      return null;
  }
}

/** Facts that have a place of their own in a case, where they are written. */
function placeOf({ vocabulary: { consent, mappingPart, commitment } }: Definition, kind: string): Place | null {
  switch (kind) {
    case consent?.fact:
      return 'consent';
    case mappingPart?.fact:
      return 'mapping';
    case commitment?.fact:
      return 'plan';
    default:
      return null;
  }
}

/** What is missing, in words, with a link to where it is done. */
export function missingView(missing: Missing, { file }: Refused): MissingView {
  const { definition } = file;
  switch (missing.need) {
    case 'fact':
      return {
        need: 'fact',
        title: factTitle(definition, missing.kind),
        codes: missing.codes.map((code) => codeTitle(definition, missing.kind, code)),
        about: missing.about === undefined ? null : file.agency(missing.about),
        joins: (missing.joins ?? []).map((id) => file.agency(id)),
        link: placeOf(definition, missing.kind),
      };
    case 'task': {
      return {
        need: 'task',
        title: taskTitle(definition, readTaskId(missing.task).track, missing.definition),
        codes: [],
        about: null,
        joins: [],
        link: ofTask(missing.task),
      };
    }
    case 'handoff':
      return { need: 'handoff', title: null, codes: [], about: null, joins: [], link: ofHandoff(missing.handoff) };
    case 'other-person':
      return {
        need: 'other-person',
        title: factTitle(definition, missing.fact),
        codes: [],
        about: null,
        joins: [],
        link: null,
      };
    case 'answer':
    case 'waits':
      return { need: missing.need, title: null, codes: [], about: null, joins: [], link: null };
  }
}
