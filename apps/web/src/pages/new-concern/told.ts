import type { LaterReferral, NewReferral, Told } from '../../api/api-types.js';
import { markOf } from '../../components/may-not-know.js';
import { filledIn } from '../../components/person-details.js';
import { noDuty } from './choices.js';
import { actsOf, adultGroundOf, asksFeedback, firstOpen, noticed } from './draft.js';
import type { Draft, Given } from './draft.js';
import type { GuardianDraft } from './guardian-draft.js';
import { referredOf } from './others.js';
import type { ReporterDraft } from './reporter-draft.js';
import { stepsOf } from './steps.js';
import type { Beginning } from './steps.js';

/** What is sent; undefined while something is lacking. */
export function toldOf(draft: Draft, beginning: Beginning, given: Given): Told | undefined {
  const { birthDate } = draft;
  // What is asked of a child is answered of nobody else.
  const suspectsHarm = noDuty(given.choices, given.years) ? 'no' : draft.suspectsHarm;
  if (suspectsHarm === null || firstOpen(draft, stepsOf(beginning), given) !== 'check') return undefined;
  const body = { ...concernOf(draft, given), suspectsHarm };
  if (beginning.as !== 'new') return { ...beginning, body };
  if (birthDate === null) return undefined;
  const guardians = named(draft.guardians);
  return {
    as: 'new',
    body: {
      youngPerson: {
        givenName: draft.givenName.trim(),
        familyName: draft.familyName.trim(),
        birthDate,
        ...filledIn(draft.details),
        ...(draft.protectedIdentity ? { protectedIdentity: true } : {}),
      },
      guardians,
      workflow: given.choices.workflow,
      ...body,
      ...(draft.others.length === 0
        ? {}
        : {
            ...filledIn({ ownFacts: draft.ownFacts }),
            ...(draft.placesNotPeople.length === 0 ? {} : { placesNotPeople: placesIn(draft) }),
            alsoAbout: draft.others.flatMap((other) =>
              referredOf(other, other.sameGuardians ? guardians : named(other.guardians)),
            ),
          }),
    },
  };
}

function concernOf(draft: Draft, given: Given): Omit<LaterReferral, 'suspectsHarm'> {
  const acts = actsOf(draft, given);
  const told = (field: 'assessment' | 'strengths' | 'childView') =>
    draft[field].trim() === '' ? {} : { [field]: draft[field].trim() };
  return {
    facts: draft.facts.trim(),
    ...told('assessment'),
    ...told('strengths'),
    ...told('childView'),
    ...(draft.occurredOn === null ? {} : { occurredOn: draft.occurredOn }),
    ...filledIn({ place: draft.place }),
    ...reportedBy('reporter', draft.reporter),
    ...reportedBy('privateReporter', draft.privateReporter),
    concerns: draft.concerns,
    statutoryReport: acts.includes('statutory-report'),
    ...filledIn({ adultGround: adultGroundOf(draft, given) ?? '' }),
    ...(asksFeedback(draft, given) ? { wantsFeedback: true } : {}),
    sspfReferral: acts.includes('sspf-referral'),
    concernTalk: acts.includes('concern-talk'),
    ...(noticed(draft, given).offenceNotice ? { offenceNotice: true } : {}),
  };
}

/** What is said of the reason of a guardian holds in the case of each who has the same. */
const placesIn = ({ placesNotPeople, others }: Draft): string[] =>
  placesNotPeople.flatMap((field) => [
    `/${field}`,
    ...others.flatMap(({ sameGuardians }, index) =>
      sameGuardians && field.startsWith('guardians/') ? [`/alsoAbout/${index}/${field}`] : [],
    ),
  ]);

const named = (guardians: GuardianDraft[]): NewReferral['guardians'] =>
  guardians.filter(({ name }) => name.trim() !== '').map(namedGuardian);

const namedGuardian = ({
  name,
  phone,
  email,
  address,
  ...marked
}: GuardianDraft): NewReferral['guardians'][number] => ({
  name: name.trim(),
  ...filledIn({ phone, email, address }),
  ...(marked.mayNotKnow ? markOf(marked) : {}),
});

/** Somebody without a name is nobody. */
const reportedBy = (field: 'reporter' | 'privateReporter', { name, ...rest }: ReporterDraft) =>
  name.trim() === '' ? {} : { [field]: { name: name.trim(), ...filledIn(rest) } };
