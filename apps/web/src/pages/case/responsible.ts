import type { CaseView } from '../../api/api-types.js';

/**
 * Whether whoever has a date answers for the track that it hangs on, as the track's own line says; what another agency does in it is theirs
 * to do, and the track's to answer for. What hangs on none is whose it is.
 */
export const isResponsible = (
  { tracks }: { tracks: readonly Pick<CaseView['tracks'][number], 'id' | 'agency'>[] },
  { track, agency }: Pick<NonNullable<CaseView['next']>, 'track' | 'agency'>,
): boolean => track === '' || tracks.some(({ id, agency: its }) => id === track && its.id === agency.id);
