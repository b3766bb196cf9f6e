/** What a case is looked at by, beside its overview. */
export const CASE_TABS = ['mapping', 'plan', 'sharing', 'notes', 'access'] as const;

export type CaseTab = (typeof CASE_TABS)[number];
