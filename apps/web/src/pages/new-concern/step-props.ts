import type { Me } from '../../api/shapes.js';
import type { Draft, faultsOf } from './draft.js';
import type { Beginning, Step } from './steps.js';

/** What every step of a new concern is given. */
export interface StepProps {
  draft: Draft;
  beginning: Beginning;
  /** How old those are whom it is about, when it happened; empty where that is not known. */
  years: number[];
  faults: ReturnType<typeof faultsOf>;
  me: Me;
  today: string;
  onChange: (change: Partial<Draft>) => void;
  onGo: (step: Step) => void;
}
