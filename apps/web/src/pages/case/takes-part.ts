import type { CaseView, OfferView } from '../../api/api-types.js';

/** Whether an agency that would be asked for a track of its own has one that the reader sees: it is at work, and nothing is waited for. */
export const takesPart = ({ tracks }: CaseView, { kind }: OfferView, agency: { id: string }): boolean =>
  kind === 'open' && tracks.some((track) => track.agency.id === agency.id);
