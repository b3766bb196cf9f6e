import type { Words } from '../sv.js';

/** What is written and not sent. */
export const draft: Pick<Words, 'draft' | 'cover'> = {
  draft: {
    at: 'at {{clock}}',
    saved: 'Saved as a draft {{when}}. Only you see it.',
    found: 'You began to write here {{when}}.',
    anew: 'Start over',
    throwAway: 'Throw away what you have written?',
    yesAnew: 'Yes, start over',
    keep: 'No, keep it',
    unsaved: {
      unanswered: 'Not being saved: no connection. What you write is on this page alone until the network is back.',
      refused: 'Not being saved as a draft. What you write is on this page alone.',
    },
    gone: 'This has already been sent, or was discarded on another device.',
    other: 'You wrote something else on another device {{when}}.',
    takeOther: 'Use that version',
    keepMine: 'Keep what is here',
    theirs: 'Somebody else has changed this since you began to write. It now says:',
    takeTheirs: 'Take what it says now',
    goOn: 'Go on with mine',
  },
  cover: {
    title: 'You are signed out',
    kept: 'What you wrote is still there. Sign in as {{name}} again and go on where you were. Nobody else sees it.',
    unsaved: 'There is text that is not saved. Leave it?',
  },
};
