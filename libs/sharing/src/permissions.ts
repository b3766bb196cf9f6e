/**
 * What a role may be given to do. A word guards each route of the API; which roles have it is a setting. Whose case it is, consent and
 * what the workflow lets a role do are asked beside it: no word opens a case.
 */
export const permissions = [
  // Who is signed in where, and that it ends.
  'session',
  // Agencies, colleagues, workflows, and reckoning a deadline.
  'directory.read',
  'inbox.read',
  'search',
  'cases.read',
  // Report, refer, ask for a talk; bring in what runs on paper.
  'cases.refer',
  // Actions, tasks, assignment, extension, parking, duplicates.
  'cases.step',
  'identity.read',
  'identity.write',
  // Of a protected identity: who reads it.
  'readers.name',
  // Of a colleague who has somebody of their own in a case.
  'lock-outs.write',
  // One's own agency's mails: what waits to be sent, what failed, what comes. And, of a mail that failed, that it is sent again or seen to.
  'ledger.read',
  'ledger.answer',
  // Who works in which unit, who heads it and who stands in. Assigning is not reading.
  'units.assign',
  // Of one's own agency, what is kept from oneself there; and, as its head, whether there was reason to.
  'break-glass',
  'break-glass.review',
  'notes.read',
  'notes.write',
  'talks.write',
  'mappings.write',
  'plan.write',
  'consents.write',
  // What is told outside a referral and a handoff.
  'disclosures.write',
  'handoffs.offer',
  'handoffs.answer',
  'pledges.read',
  // What one's own agency did.
  'pledges.log',
  // Opening, carrying on, following up.
  'pledges.keep',
  'duties.write',
  'statistics.read',
  // Who has read one's own case; and who asked for anything in the town.
  'access-log.read',
  'audit.read',
  'demo.clock',
] as const;
export type Permission = (typeof permissions)[number];

/** What whoever is on duty may by that, of what their role has: of a case that is there for them, the protection check, what it taught of whom it is about, and their notes. */
export const dutyPermissions: readonly Permission[] = [
  'session',
  'directory.read',
  'inbox.read',
  'search',
  'cases.read',
  'cases.step',
  'identity.read',
  'identity.write',
  'break-glass',
  'notes.read',
  'notes.write',
  'access-log.read',
  'demo.clock',
];
