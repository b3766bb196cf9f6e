import type { MayNotKnow } from '../../components/may-not-know.js';

/** The id tells the rows of the form apart while some are taken away. */
export interface GuardianDraft extends MayNotKnow {
  id: string;
  name: string;
  phone: string;
  email: string;
  address: string;
}

export const emptyGuardian = (): GuardianDraft => ({
  id: crypto.randomUUID(),
  name: '',
  phone: '',
  email: '',
  address: '',
  mayNotKnow: false,
  whyMayNotKnow: '',
});

/** Whether somebody could be called on it: digits, and what people write between them. */
export const isPhone = (text: string): boolean => /^\+?[\d\s()/-]+$/.test(text) && text.replace(/\D/g, '').length >= 5;

/** A guardian who is written down at all has a name; how to reach them may be left out. */
export const isReachable = (guardian: GuardianDraft): boolean => {
  const phone = guardian.phone.trim();
  return !isNameless(guardian) && (phone === '' || isPhone(phone)) && !isUnexplained(guardian);
};

/** Who may not know is left out of much, so it is written why. */
export const isUnexplained = ({ mayNotKnow, whyMayNotKnow }: GuardianDraft): boolean =>
  mayNotKnow && whyMayNotKnow.trim() === '';

export const isNameless = ({ name, phone, email, address, mayNotKnow }: GuardianDraft): boolean =>
  name.trim() === '' && (mayNotKnow || [phone, email, address].some((text) => text.trim() !== ''));

type OfOthers = { guardians: GuardianDraft[]; sameGuardians: boolean };

/** All that are named: of the first, and of each of the others who has guardians of their own. */
export const guardiansIn = ({
  guardians,
  others,
}: {
  guardians: GuardianDraft[];
  others: OfOthers[];
}): GuardianDraft[] => [...guardians, ...others.flatMap((other) => (other.sameGuardians ? [] : other.guardians))];
