import type { Instant } from '#calendar';
import type { Told, Version } from '#clockwork';

/** What one recipient was told and is to be told of a meeting, in turn. */
export type Ledger = Pick<Told, 'id' | 'word' | 'sequence' | 'begins' | 'holder' | 'status' | 'attempts'>[];
type Said = Omit<Version, 'sequence'>;

export type Changes = { tell: Version | undefined; takeBack: string[] };

/**
 * What is to be told of a meeting and what not any more, for a calendar to show it as it is. Whoever has it hears another time, or that
 * it is off; who has nothing of it, since nothing had gone, hears nothing; and of one that has begun nobody does.
 */
export function invitationChanges(
  ledger: Ledger,
  wanted: Pick<Said, 'begins' | 'holder'> | undefined,
  now: Instant,
): Changes {
  const said = wanted === undefined ? calledOff(ledger, now) : invitation(wanted, now);
  const waiting = ledger.filter(({ status }) => status === 'planned');
  const kept = said && waiting.find((each) => isSame(each, said));
  const takeBack = waiting.filter((each) => each !== kept).map(({ id }) => id);
  if (said === undefined || kept !== undefined || isTold(ledger, said)) return { tell: undefined, takeBack };
  const last = ledger.at(-1);
  return { tell: { ...said, sequence: last === undefined ? 0 : last.sequence + 1 }, takeBack };
}

function invitation({ begins, holder }: Pick<Said, 'begins' | 'holder'>, now: Instant): Said | undefined {
  return begins > now ? { word: 'invitation', begins, holder } : undefined;
}

/** Only who is known to have it: that a meeting is off says that there was one. */
function calledOff(ledger: Ledger, now: Instant): Said | undefined {
  const known = lastSent(ledger);
  if (known === undefined) return undefined;
  const { begins, holder } = known;
  return begins > now ? { word: 'cancellation', begins, holder } : undefined;
}

/** They have it, or their server said that it takes none; unless something else may have reached them since without an answer of theirs. */
function isTold(ledger: Ledger, said: Said): boolean {
  const last = ledger.at(-1);
  if (last?.status === 'failed' && isSame(last, said)) return true;
  const known = lastSent(ledger);
  return (
    known !== undefined &&
    isSame(known, said) &&
    !ledger.some(({ sequence, attempts, status }) => sequence > known.sequence && attempts > 0 && status !== 'failed')
  );
}

const lastSent = (ledger: Ledger) => ledger.findLast(({ status }) => status === 'sent');

const isSame = (one: Said, other: Said): boolean => one.word === other.word && one.begins === other.begins;
