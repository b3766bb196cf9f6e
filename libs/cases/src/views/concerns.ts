/** What a concern can be about. The screens have a word for each. */
export const concerns = [
  'vandalism',
  'theft',
  'violence',
  'drugs',
  'absence',
  'online',
  'family',
  'older-peers',
  'traffic',
  'other',
] as const;
