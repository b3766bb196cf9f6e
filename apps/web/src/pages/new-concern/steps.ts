export const STEPS = ['who', 'happened', 'duty', 'acts', 'guardians', 'check'] as const;

export type Step = (typeof STEPS)[number];

export const isStep = (text: string): text is Step => STEPS.some((step) => step === text);

export const after = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? 'check';
export const before = (step: Step): Step | null => STEPS[STEPS.indexOf(step) - 1] ?? null;
