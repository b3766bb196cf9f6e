import { ActsStep } from './acts-step.js';
import { CheckStep } from './check-step.js';
import { DutyStep } from './duty-step.js';
import { Guardians } from './guardians-step.js';
import { HappenedStep } from './happened-step.js';
import type { StepProps } from './step-props.js';
import type { Step } from './steps.js';
import { WhoStep } from './who-step.js';

export function StepForm({ step, ...props }: StepProps & { step: Step }) {
  switch (step) {
    case 'who':
      return <WhoStep {...props} />;
    case 'happened':
      return <HappenedStep {...props} />;
    case 'duty':
      return <DutyStep {...props} />;
    case 'acts':
      return <ActsStep {...props} />;
    case 'guardians':
      return <Guardians {...props} />;
    case 'check':
      return <CheckStep {...props} />;
  }
}
