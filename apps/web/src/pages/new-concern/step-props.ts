import type { Draft, faultsOf, Given } from './draft.js';
import type { Beginning, Step } from './steps.js';

/** What every step of a new concern is given. */
export interface StepProps {
  draft: Draft;
  beginning: Beginning;
  given: Given;
  faults: ReturnType<typeof faultsOf>;
  onChange: (change: Partial<Draft>) => void;
  onGo: (step: Step) => void;
}
