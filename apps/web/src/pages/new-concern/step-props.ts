import type { Me } from '../../api/shapes.js';
import type { Draft, faultsOf } from './draft.js';
import type { Step } from './steps.js';

/** What every step of a new concern is given. */
export interface StepProps {
  draft: Draft;
  faults: ReturnType<typeof faultsOf>;
  me: Me;
  today: string;
  onChange: (change: Partial<Draft>) => void;
  onGo: (step: Step) => void;
}
