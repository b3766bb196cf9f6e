/** Whether a note stands in the agency's own system too, and under which number: Samspel must never become a shadow file. */
export type Transfer = { transferred: boolean; diaryNumber?: string | undefined };

export function readTransfer({ transferred, diaryNumber }: Transfer): {
  transferred: boolean;
  diaryNumber: string | null;
} {
  if (diaryNumber !== undefined && !transferred)
    throw invalid('/diaryNumber', 'not-asked', 'A diary number belongs to a note that was transferred; leave it out.');
  return { transferred, diaryNumber: diaryNumber ?? null };
}
import { invalid } from '#use-case';
