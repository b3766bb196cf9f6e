/**
 * Kinds of data on a young person: all that may be consented to, passed on, exported and retained. `copy_fields` copies the same.
 * `identity` is name, birth date, number, address, contact, school and class; `guardians` comes with their contact; `facts` with when
 * and where it happened; `reporter` is the professional alone.
 */
export const dataKinds = [
  'identity',
  'guardians',
  'reporter',
  'facts',
  'assessment',
  'strengths',
  'child-view',
  'age-band',
  'concerns',
] as const;
export type DataKind = (typeof dataKinds)[number];

/** What the sender of a handoff may choose. The others go by themselves, where names may not. */
export const handedOver = [
  'identity',
  'guardians',
  'facts',
  'assessment',
  'strengths',
  'child-view',
] as const satisfies DataKind[];
export type HandedOver = (typeof handedOver)[number];
