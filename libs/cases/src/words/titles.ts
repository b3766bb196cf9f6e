import {
  DECIDE_WHAT_NOW,
  DECIDE_WITHOUT_CONSENT,
  type Definition,
  EXTENDING,
  taskNamed,
  type Title,
  UNDOING,
} from '#workflow';

/** For what an older row names and its definition does not: the code itself, in both languages. */
const asCode = (code: string): Title => ({ sv: code, en: code });

export const trackTitle = (definition: Definition, track: string): Title =>
  definition.tracks[track]?.title ?? asCode(track);

export const stageTitle = (definition: Definition, track: string, stage: string): Title =>
  definition.tracks[track]?.stages[stage]?.title ?? asCode(stage);

export const factTitle = (definition: Definition, kind: string): Title => definition.facts[kind]?.title ?? asCode(kind);

export const codeTitle = (definition: Definition, kind: string, code: string): Title =>
  definition.facts[kind]?.codes[code] ?? asCode(code);

export const closingTitle = (definition: Definition, code: string): Title =>
  definition.closingCodes[code] ?? asCode(code);

/** `social-services/protection-check/assess-protection` → what that action is called. */
export function stepTitle(definition: Definition, step: string): Title {
  const [track = '', stage = '', action = ''] = step.split('/');
  if (action === EXTENDING) return EXTENSION;
  if (action === UNDOING) return UNDONE;
  return definition.tracks[track]?.stages[stage]?.actions[action]?.title ?? asCode(action);
}

const UNDONE: Title = { sv: 'Ångrat avslut', en: 'Undone close' };

const EXTENSION: Title = { sv: 'Förlängd tid', en: 'Extended time' };

/** Of every offer that ended so: declined, taken back or not answered; somebody else may have taken the same. */
const DECIDE: Title = { sv: 'Bestäm nästa steg: en fråga fick inget ja', en: 'Decide what now: a question got no yes' };

const DECIDE_WITHOUT: Title = {
  sv: 'Bestäm nästa steg: samtycket gäller inte längre',
  en: 'Decide what now: consent is no longer in force',
};

/** A task's title, whichever stage of its track it lives in. */
export function taskTitle(definition: Definition, track: string, task: string): Title {
  if (task === DECIDE_WHAT_NOW) return DECIDE;
  if (task === DECIDE_WITHOUT_CONSENT) return DECIDE_WITHOUT;
  return taskNamed(definition, track, task)?.title ?? asCode(task);
}

export const handoffTitle = (definition: Definition, track: string, handoff: string): Title =>
  definition.tracks[track]?.handoffs[handoff]?.title ?? asCode(handoff);
