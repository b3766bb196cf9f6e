/** Whoever reports, while it is written. */
export type ReporterDraft = Record<'name' | 'role' | 'phone' | 'email', string>;

export const noReporter: ReporterDraft = { name: '', role: '', phone: '', email: '' };
