import type { ReactNode } from 'react';
import type { Draft, faultsOf, Given } from './draft.js';
import type { Beginning, Step } from './steps.js';

/** What every step of a new concern is given. */
export interface StepProps {
  draft: Draft;
  beginning: Beginning;
  given: Given;
  faults: ReturnType<typeof faultsOf>;
  /** What is wrong with a field, named as the api points at it, that is no lack of it: it names another, or was refused. */
  faultAt: (field: string) => string | undefined;
  /** Under a text in which what may be a surname of another may be a place: that it is one. */
  placeAt: (field: string) => ReactNode;
  onChange: (change: Partial<Draft>) => void;
  onGo: (step: Step) => void;
}
