import type { LaterReferral, Me, NewReferral, Told } from '../../api/shapes.js';
import type { ConcernCode } from '../../components/concern-words.js';
import { yearsBetween } from '../../time.js';
import type { OtherDraft } from './others.js';
import { isWhole, referredOf } from './others.js';
import type { Beginning, Step } from './steps.js';
import { stepsOf } from './steps.js';

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
  /** The police tell the board of a suspected offence, together with the report. */
  offenceNotice: boolean;
  guardians: GuardianDraft[];
  /** Others of the same event: a case each. */
  others: OtherDraft[];
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
  offenceNotice: false,
  guardians: [emptyGuardian()],
  others: [],
};

/** Who suspects harm has to report (SoL 19 kap. 1 §), and a notice of an offence goes with a report (LUL 6 and 34 §). */
export const mustReport = ({ suspectsHarm, offenceNotice }: Draft): boolean => suspectsHarm === 'yes' || offenceNotice;

export const actsOf = (draft: Draft): Act[] =>
  mustReport(draft) && !draft.acts.includes('statutory-report') ? ['statutory-report', ...draft.acts] : draft.acts;

type Notice = NonNullable<NewReferral['offenceNotice']>;

/** Which notice the law knows for those years, counted on the day of the offence: the same for all of them, or none. */
export function noticeFor(years: number[]): Notice | 'differs' | 'too-old' {
  const kinds = new Set(years.map((each) => (each < 15 ? 'under-15' : each < 18 ? 'from-15' : 'too-old')));
  const [kind = 'too-old'] = kinds;
  return kinds.size > 1 ? 'differs' : kind;
}

/** A notice that the ages do not allow any more is not chosen any more. */
export function noticed(draft: Draft, years: number[]): Draft {
  const notice = noticeFor(years);
  const possible = notice === 'under-15' || notice === 'from-15';
  return draft.offenceNotice && !possible ? { ...draft, offenceNotice: false } : draft;
}

/** How old those are whom it is about, when it happened. */
export const yearsOf = ({ birthDate, others, occurredOn }: Draft, today: string): number[] =>
  [birthDate, ...others.map((other) => other.birthDate)].flatMap((birth) =>
    birth === null ? [] : [yearsBetween(birth, occurredOn ?? today)],
  );

type Fault =
  | 'givenName'
  | 'familyName'
  | 'birthDate'
  | 'others'
  | 'facts'
  | 'concerns'
  | 'occurredOn'
  | 'suspectsHarm'
  | 'acts'
  | 'guardians';

/** Whether somebody could be called on it: digits, and what people write between them. */
export const isPhone = (text: string): boolean => /^\+?[\d\s()/-]+$/.test(text) && text.replace(/\D/g, '').length >= 5;

/** A guardian who is written down at all has a name; the phone may be left out. */
const isReachable = ({ name, phone }: GuardianDraft): boolean =>
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
        ...(draft.others.every((other) => isWhole(other) && isBirthDate(other.birthDate, today))
          ? []
          : (['others'] as const)),
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
      return draft.guardians.every(isReachable) ? [] : ['guardians'];
    case 'check':
      return [];
  }
}

/** The first step that is not complete; none after it can be opened. */
export const firstOpen = (draft: Draft, steps: readonly Step[], today: string): Step =>
  steps.find((step) => faultsOf(draft, step, today).length > 0) ?? 'check';

/** What somebody of that agency can start: a concern talk and a notice of an offence are the police's own. */
export function startable({ agency }: Me, years: number[]): (Act | 'offence-notice')[] {
  const open: Act[] = ['statutory-report', 'sspf-referral'];
  if (agency.kind !== 'police') return open;
  return [...open, 'concern-talk', ...(years.length === 0 ? [] : (['offence-notice'] as const))];
}

/** The furthest age that a referral is made about, with room to spare; the api refuses older. */
const OLDEST_YEARS = 30;
export const earliestBirth = (today: string): string => `${Number(today.slice(0, 4)) - OLDEST_YEARS}-01-01`;

export const isBirthDate = (day: string | null, today: string): boolean =>
  day !== null && day >= earliestBirth(today) && day <= today;

/** What is sent; undefined while something is lacking. */
export function toldOf(
  draft: Draft,
  beginning: Beginning,
  { years, today }: { years: number[]; today: string },
): Told | undefined {
  const { birthDate, suspectsHarm } = draft;
  if (suspectsHarm === null || firstOpen(draft, stepsOf(beginning), today) !== 'check') return undefined;
  const body = { ...concernOf(draft, years), suspectsHarm };
  if (beginning.as !== 'new') return { ...beginning, body };
  if (birthDate === null) return undefined;
  const guardians = draft.guardians.filter(({ name }) => name.trim() !== '').map(namedGuardian);
  return {
    as: 'new',
    body: {
      youngPerson: {
        givenName: draft.givenName.trim(),
        familyName: draft.familyName.trim(),
        birthDate,
        ...(draft.protectedIdentity ? { protectedIdentity: true } : {}),
      },
      guardians,
      ...body,
      ...(draft.others.length === 0
        ? {}
        : { alsoAbout: draft.others.flatMap((other) => referredOf(other, guardians)) }),
    },
  };
}

function concernOf(draft: Draft, years: number[]): Omit<LaterReferral, 'suspectsHarm'> {
  const acts = actsOf(draft);
  const notice = noticeFor(years);
  const told = (field: 'assessment' | 'strengths' | 'childView') =>
    draft[field].trim() === '' ? {} : { [field]: draft[field].trim() };
  return {
    facts: draft.facts.trim(),
    ...told('assessment'),
    ...told('strengths'),
    ...told('childView'),
    ...(draft.occurredOn === null ? {} : { occurredOn: draft.occurredOn }),
    concerns: draft.concerns,
    statutoryReport: acts.includes('statutory-report'),
    ...(acts.includes('statutory-report') ? { wantsFeedback: draft.wantsFeedback } : {}),
    sspfReferral: acts.includes('sspf-referral'),
    concernTalk: acts.includes('concern-talk'),
    ...(draft.offenceNotice && (notice === 'under-15' || notice === 'from-15') ? { offenceNotice: notice } : {}),
  };
}

function namedGuardian({ name, phone }: GuardianDraft): NewReferral['guardians'][number] {
  const number = phone.trim();
  return number === '' ? { name: name.trim() } : { name: name.trim(), phone: number };
}
