import type { Shape } from '../shape.js';
import type { paper as sv } from '../sv/brought-in.js';

export const paper: Shape<typeof sv> = {
  paper: {
    title: 'Bring in a running case',
    about: 'A case that has run on paper. It is brought in where it stands, with its real dates.',
    guardiansHint: 'Names, with commas between.',
    factsHint: 'In short what the case is about.',
    stage: 'Where does the case stand with you?',
    entered: 'Since which day?',
    needsEntered: 'Choose a day, today at the latest.',
    received: 'When was it received?',
    receivedHint: 'The law’s time limits count from that day.',
    needsReceived: 'Choose a day not later than when the stage began.',
    save: 'Bring the case in',
    nothing: 'Your unit has no track of its own to bring a case into.',
  },
};
