import type { NewReferral } from '../../api/api-types.js';
import type { ConcernCode } from '../../components/concern-words.js';
import { filledIn, noDetails } from '../../components/person-details.js';
import type { PersonDetails } from '../../components/person-details.js';
import type { GuardianDraft } from './guardian-draft.js';

/** Another young person of the same event. The id tells the rows of the form apart while some are taken away. */
export interface OtherDraft {
  id: string;
  givenName: string;
  familyName: string;
  birthDate: string | null;
  protectedIdentity: boolean;
  details: PersonDetails;
  sameGuardians: boolean;
  /** Of whoever has other guardians than the first. */
  guardians: GuardianDraft[];
  ownFacts: string;
  assessment: string;
  strengths: string;
  childView: string;
  concerns: ConcernCode[];
}

export const emptyOther = (): OtherDraft => ({
  id: crypto.randomUUID(),
  givenName: '',
  familyName: '',
  birthDate: null,
  protectedIdentity: false,
  details: noDetails,
  sameGuardians: false,
  guardians: [],
  ownFacts: '',
  assessment: '',
  strengths: '',
  childView: '',
  concerns: [],
});

export const isWhole = ({ givenName, familyName, birthDate }: OtherDraft): boolean =>
  givenName.trim() !== '' && familyName.trim() !== '' && birthDate !== null;

type Referred = NonNullable<NewReferral['alsoAbout']>[number];

/** As it is sent; what is not whole is not. */
export function referredOf(other: OtherDraft, guardians: NewReferral['guardians']): Referred[] {
  const { givenName, familyName, birthDate, protectedIdentity } = other;
  if (birthDate === null) return [];
  const told = (field: 'ownFacts' | 'assessment' | 'strengths' | 'childView') =>
    other[field].trim() === '' ? {} : { [field]: other[field].trim() };
  return [
    {
      givenName: givenName.trim(),
      familyName: familyName.trim(),
      birthDate,
      ...filledIn(other.details),
      ...(protectedIdentity ? { protectedIdentity: true } : {}),
      ...(guardians.length > 0 ? { guardians } : {}),
      ...told('ownFacts'),
      ...told('assessment'),
      ...told('strengths'),
      ...told('childView'),
      concerns: other.concerns,
    },
  ];
}
