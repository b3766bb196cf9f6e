const STEPS = ['who', 'happened', 'duty', 'acts', 'guardians', 'check'] as const;

export type Step = (typeof STEPS)[number];

/** How a concern begins: about somebody new, in a case that runs, or taking up one that is closed. */
export type Beginning = { as: 'new' } | { as: 'later' | 'again'; reference: string };

/** Of whom a case is about and who the guardians are it knows already. */
export const stepsOf = ({ as }: Beginning): readonly Step[] =>
  as === 'new' ? STEPS : STEPS.filter((step) => step !== 'who' && step !== 'guardians');

export const isStep = (text: string): text is Step => STEPS.some((step) => step === text);

export const after = (steps: readonly Step[], step: Step): Step => steps[steps.indexOf(step) + 1] ?? 'check';
export const before = (steps: readonly Step[], step: Step): Step | null => steps[steps.indexOf(step) - 1] ?? null;
