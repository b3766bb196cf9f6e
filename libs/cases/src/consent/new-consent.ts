import type { DataKind, Giver, WhoseData } from '#sharing';

/** What a family answered when it was asked, or later. */
export type NewConsent = {
  outcome: 'given' | 'declined' | 'withdrawn';
  /** The agencies that it joins; between them the case may be spoken of. Of a no, and a yes taken back: those it is said to. */
  agencies: string[];
  givenBy: Giver[];
  /** Left out, the young person's. */
  whose?: WhoseData | undefined;
  /** The kinds of data it is about; left out, all that is usually asked for. */
  kinds?: DataKind[] | undefined;
  purpose?: string | undefined;
  until?: string | undefined;
  how?: 'written' | 'oral' | 'digital' | undefined;
  /** Where the signed paper lies: its number in the agency's own register. It is not kept here. */
  original?: string | undefined;
  /** Why the young person is mature enough to decide without a guardian. */
  maturity?: string | undefined;
  childView?: string | undefined;
};
