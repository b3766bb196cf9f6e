/** The acts that one concern may start. Never merged: registering one never fulfils another. What each is, is set. */
export const actNames = [
  'statutory-report',
  'sspf-referral',
  'concern-talk',
  'offence-notice-from-15',
  'offence-notice-under-15',
] as const;
export type Act = (typeof actNames)[number];
