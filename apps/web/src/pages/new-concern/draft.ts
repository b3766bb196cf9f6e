import type { NewReferral } from '../../api/shapes.js';
import type { ConcernCode } from '../../components/concern-words.js';
import { STEPS } from './steps.js';
import type { Step } from './steps.js';

export type Act = 'statutory-report' | 'sspf-referral' | 'concern-talk';

/** Who receives which act. */
export const RECEIVERS = {
  'statutory-report': 'social-services',
  'sspf-referral': 'coordination',
  'concern-talk': 'police',
} as const satisfies Record<Act, string>;

/** The id tells the rows of the form apart while some are taken away. */
export interface GuardianDraft {
  id: string;
  name: string;
  phone: string;
}

export const emptyGuardian = (): GuardianDraft => ({ id: crypto.randomUUID(), name: '', phone: '' });

/** A referral while it is written. It lives on the page alone until it is sent. */
export interface Draft {
  givenName: string;
  familyName: string;
  birthDate: string | null;
  protectedIdentity: boolean;
  facts: string;
  assessment: string;
  strengths: string;
  childView: string;
  occurredOn: string | null;
  concerns: ConcernCode[];
  suspectsHarm: NewReferral['suspectsHarm'] | null;
  wantsFeedback: boolean;
  acts: Act[];
  guardians: GuardianDraft[];
}

export const emptyDraft: Draft = {
  givenName: '',
  familyName: '',
  birthDate: null,
  protectedIdentity: false,
  facts: '',
  assessment: '',
  strengths: '',
  childView: '',
  occurredOn: null,
  concerns: [],
  suspectsHarm: null,
  wantsFeedback: true,
  acts: [],
  guardians: [emptyGuardian()],
};

/** Who suspects harm has to report (SoL 19 kap. 1 §): the report is then chosen whatever else is. */
export const actsOf = (draft: Draft): Act[] =>
  draft.suspectsHarm === 'yes' && !draft.acts.includes('statutory-report')
    ? ['statutory-report', ...draft.acts]
    : draft.acts;

type Fault =
  | 'givenName'
  | 'familyName'
  | 'birthDate'
  | 'facts'
  | 'concerns'
  | 'occurredOn'
  | 'suspectsHarm'
  | 'acts'
  | 'guardians';

/** Whether somebody could be called on it: digits, and what people write between them. */
export const isPhone = (text: string): boolean => /^\+?[\d\s()/-]+$/.test(text) && text.replace(/\D/g, '').length >= 5;

/** A guardian who is written down at all has a name; the phone may be left out. */
const isWhole = ({ name, phone }: GuardianDraft): boolean =>
  phone.trim() === '' || (name.trim() !== '' && isPhone(phone.trim()));

/** What a step still lacks before the next one opens. */
export function faultsOf(draft: Draft, step: Step, today: string): Fault[] {
  const empty = (text: string) => text.trim() === '';
  switch (step) {
    case 'who':
      return [
        ...(empty(draft.givenName) ? (['givenName'] as const) : []),
        ...(empty(draft.familyName) ? (['familyName'] as const) : []),
        ...(isBirthDate(draft.birthDate, today) ? [] : (['birthDate'] as const)),
      ];
    case 'happened':
      return [
        ...(empty(draft.facts) ? (['facts'] as const) : []),
        ...(draft.concerns.length === 0 ? (['concerns'] as const) : []),
        ...(draft.occurredOn !== null && draft.occurredOn > today ? (['occurredOn'] as const) : []),
      ];
    case 'duty':
      return draft.suspectsHarm === null ? ['suspectsHarm'] : [];
    case 'acts':
      return actsOf(draft).length === 0 ? ['acts'] : [];
    case 'guardians':
      return draft.guardians.every(isWhole) ? [] : ['guardians'];
    case 'check':
      return [];
  }
}

/** The first step that is not complete; none after it can be opened. */
export const firstOpen = (draft: Draft, today: string): Step =>
  STEPS.find((step) => faultsOf(draft, step, today).length > 0) ?? 'check';

/** The furthest age that a referral is made about, with room to spare; the api refuses older. */
const OLDEST_YEARS = 30;
export const earliestBirth = (today: string): string => `${Number(today.slice(0, 4)) - OLDEST_YEARS}-01-01`;

const isBirthDate = (day: string | null, today: string): boolean =>
  day !== null && day >= earliestBirth(today) && day <= today;

/** What is sent; undefined while something is lacking. */
export function referralOf(draft: Draft, today: string): NewReferral | undefined {
  const { birthDate, suspectsHarm } = draft;
  if (birthDate === null || suspectsHarm === null || firstOpen(draft, today) !== 'check') return undefined;
  const acts = actsOf(draft);
  const told = (field: 'assessment' | 'strengths' | 'childView') =>
    draft[field].trim() === '' ? {} : { [field]: draft[field].trim() };
  return {
    youngPerson: {
      givenName: draft.givenName.trim(),
      familyName: draft.familyName.trim(),
      birthDate,
      ...(draft.protectedIdentity ? { protectedIdentity: true } : {}),
    },
    guardians: draft.guardians.filter(({ name }) => name.trim() !== '').map(namedGuardian),
    facts: draft.facts.trim(),
    ...told('assessment'),
    ...told('strengths'),
    ...told('childView'),
    ...(draft.occurredOn === null ? {} : { occurredOn: draft.occurredOn }),
    concerns: draft.concerns,
    suspectsHarm,
    statutoryReport: acts.includes('statutory-report'),
    ...(acts.includes('statutory-report') ? { wantsFeedback: draft.wantsFeedback } : {}),
    sspfReferral: acts.includes('sspf-referral'),
    concernTalk: acts.includes('concern-talk'),
  };
}

function namedGuardian({ name, phone }: GuardianDraft): NewReferral['guardians'][number] {
  const number = phone.trim();
  return number === '' ? { name: name.trim() } : { name: name.trim(), phone: number };
}
