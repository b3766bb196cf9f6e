/** The acts that one concern may start. Never merged: registering one never fulfils another. What each is, is set. */
export const actNames = [
  'statutory-report',
  'sspf-referral',
  'concern-talk',
  'offence-notice-from-15',
  'offence-notice-under-15',
] as const;
export type Act = (typeof actNames)[number];

/** A notice of a suspected offence is one of these, by the age of whom it is about (LUL 6 and 34 §). */
export const notices = ['offence-notice-from-15', 'offence-notice-under-15'] as const satisfies readonly Act[];

export const isNotice = (act: Act): act is (typeof notices)[number] => notices.some((each) => each === act);

/**
 * A report and a notice go by law, whether or not anybody has approved its ground: no paperwork stands between a child and a report
 * (SoL 19 kap. 1 §, LUL 6 and 34 §). The database knows the same (`act_misfit`).
 */
export const goesUnapproved = (act: Act): boolean => act === 'statutory-report' || isNotice(act);
