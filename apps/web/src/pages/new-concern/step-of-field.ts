import type { Step } from './steps.js';

/** Where each field that the api may fault is asked for. What is told of somebody beside is told where they are named. */
const STEPS: Record<string, Step> = {
  facts: 'happened',
  ownFacts: 'happened',
  assessment: 'happened',
  strengths: 'happened',
  childView: 'happened',
  concerns: 'happened',
  occurredOn: 'happened',
  place: 'happened',
  reporter: 'happened',
  privateReporter: 'happened',
  suspectsHarm: 'duty',
  statutoryReport: 'acts',
  sspfReferral: 'acts',
  concernTalk: 'acts',
  offenceNotice: 'acts',
  adultGround: 'acts',
  wantsFeedback: 'acts',
  guardians: 'guardians',
  youngPerson: 'who',
  alsoAbout: 'who',
};

/** The step that a pointer of the api leads to, by the last name in it that a step has; undefined where none has. */
export function stepOfField(pointer: string): Step | undefined {
  const parts = pointer.split('/').filter((part) => part !== '');
  const whole = parts.find((part) => part === 'guardians' || part === 'reporter' || part === 'privateReporter');
  const name = whole ?? parts.findLast((part) => Object.hasOwn(STEPS, part));
  return name === undefined ? undefined : STEPS[name];
}
