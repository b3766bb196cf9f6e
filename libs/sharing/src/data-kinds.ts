/**
 * What is copied to another agency when it is passed on, as `copy_fields` does. `identity` is name, birth date, number, address,
 * contact, school and class; `guardians` comes with their contact; `facts` with when and where it happened; `reporter` is the
 * professional alone.
 */
export const copiedKinds = [
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

export type CopiedKind = (typeof copiedKinds)[number];

/** What is read where it stands, while consent lasts: how far the others have come, and what they write for each other. */
export const readKinds = ['progress', 'mapping', 'plan', 'talks'] as const;

/** Kinds of data on a young person: all that may be consented to, passed on, exported and retained. */
export const dataKinds = [...copiedKinds, ...readKinds] as const;
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

/** What may be told by itself, on a ground. The reporter goes with a report alone. */
export const toldKinds = [...handedOver, 'age-band', 'concerns'] as const satisfies CopiedKind[];
export type ToldKind = (typeof toldKinds)[number];

/** What a family is asked about. The age band alone goes where names may not, and needs no yes. */
export const consentKinds = dataKinds.filter((kind) => kind !== 'age-band');
