import type { Shape } from '../shape.js';
import type { fourEyes as swedish } from '../sv/four-eyes.js';

export const fourEyes: Shape<typeof swedish> = {
  fourEyes: {
    title: 'Waiting for a second reader',
    about: 'What concerns a protected identity is passed on once a second reader of your agency has approved it.',
    alone: 'You are the only reader. The head is told, and has to name another.',
    consent: 'What you know is not passed on at once. It waits for a second reader of your agency to approve it.',
    to: '{{what}}, to {{agency}}',
    preparedBy: 'Prepared by {{name}} {{date}}',
    mine: 'You prepared it. Another reader of your agency approves it.',
    by: 'by {{date}}',
    submit: 'Send for approval',
    sent: 'It waits for a second reader. Nothing has been passed on yet.',
    offerSaved: 'The handoff, which waits for a second reader',
    look: 'Look at it',
    approve: 'Approve and pass on to {{agency}}',
    approveOffer: 'Approve and offer to {{agency}}',
    decline: 'Do not approve',
    note: 'Why not?',
    noteHint: 'Read by whoever prepared it and your other readers.',
    takeBack: 'Take back',
    answers: {
      approved: 'Approved',
      declined: 'Not approved',
      'taken-back': 'Taken back',
      over: 'No longer stands',
    },
    approvedBy: 'Approved by {{name}}',
    getsAfter:
      '{{who}} gets the case at once, but nothing about the young person. {{what}} once a second reader of your agency has approved it.',
    waits: 'Waiting for a second reader of your agency: {{fields}}.',
    unread: 'Lacks a reader',
    unreadWhy: {
      unread: 'Something waits to be approved, and nobody else of your agency reads the case. Name another reader.',
      unnamed:
        'Nobody of your agency is named to read the case, and nobody can do what is to be done. Name at least one reader.',
      late: 'Should have been looked at by {{date}}',
    },
    gone: 'Went at once, to be reviewed',
    goneOne: 'Went at once to {{agency}} by {{ground}}, {{reference}}',
    nothing: 'Got the case, and nothing about the young person',
  },
};
