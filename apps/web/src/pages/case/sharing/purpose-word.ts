import { useWords } from '../../../words/words.js';

const KNOWN = [
  'statutory-report',
  'sspf-referral',
  'concern-talk',
  'offence-notice-from-15',
  'offence-notice-under-15',
  'consent',
  'handoff',
  'chosen',
] as const;

/** By which way something was told, in words. */
export function usePurposeWord(): (purpose: string) => string {
  const { t } = useWords();
  return (purpose) => {
    const known = KNOWN.find((each) => each === purpose);
    return known === undefined ? purpose : t(`sharing.purpose.${known}`);
  };
}
