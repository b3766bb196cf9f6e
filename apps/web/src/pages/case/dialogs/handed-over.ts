import type { CaseView, NewHandoff, OfferView } from '../../../api/api-types.js';

export type SharedField = NewHandoff['fields'][number];
const FIELDS: readonly SharedField[] = ['identity', 'guardians', 'facts', 'assessment', 'strengths', 'child-view'];
/** What a receiver can't begin without. */
const USUAL: readonly SharedField[] = ['identity', 'guardians'];

type Receiver = OfferView['receivers'][number] | undefined;

/** What there is to pass on: nobody shares what they don't have. */
const heldFields = (view: CaseView): SharedField[] => FIELDS.filter((field) => isHeld(view, field));

const isCovered = (receiver: Receiver, field: SharedField): boolean => receiver?.covers?.includes(field) ?? true;

/** What may be chosen: as far as the family's yes goes, where the offer stands on it. */
export const openFields = (view: CaseView, receiver: Receiver): SharedField[] =>
  heldFields(view).filter((field) => isCovered(receiver, field));

/** What the form begins with. */
export const usualFields = (view: CaseView, receiver: Receiver): SharedField[] =>
  USUAL.filter((field) => isHeld(view, field) && isCovered(receiver, field));

/** What there is, and the family's yes is not about. */
export const beyondConsent = (view: CaseView, receiver: Receiver): SharedField[] =>
  heldFields(view).filter((field) => !isCovered(receiver, field));

function isHeld({ youngPerson, guardians, concern }: CaseView, field: SharedField): boolean {
  switch (field) {
    case 'identity':
      return youngPerson.name !== null || youngPerson.protectedIdentity;
    // Those of somebody with protected identity are not shown, and may be there.
    case 'guardians':
      return guardians.length > 0 || youngPerson.protectedIdentity;
    case 'facts':
      return concern !== null;
    case 'assessment':
    case 'strengths':
      return concern !== null && concern[field] !== null;
    case 'child-view':
      return concern !== null && concern.childView !== null;
  }
}
