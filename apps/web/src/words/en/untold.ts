export const untold = {
  untold: {
    tag: 'may not know',
    mark: 'May not know',
    markAbout: 'Tick this if the young person may be harmed by this guardian being told (OSL 12:3).',
    why: 'Why do you fear that?',
    whyHint: 'Read by your own unit alone. Whoever is told of this guardian sees that they may not know, but not why.',
    leftOut: '{{names}} may not know (OSL 12:3). Do not ask, summon, invite or tell them anything. The others decide.',
    copied: 'One guardian may not know (OSL 12:3), and is therefore not listed here',
  },
};
