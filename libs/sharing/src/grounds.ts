/** Whether a legal ground lets one agency pass something on to another, and if not, why. Pure. */
import type { CopiedKind } from './data-kinds.js';

/** What a ground is, as it is set. What is left out asks nothing. */
export type Ground = {
  from?: string | undefined;
  to?: string | undefined;
  senders?: readonly string[] | undefined;
  receivers?: readonly string[] | undefined;
  breaks?: readonly string[] | undefined;
  only?: readonly CopiedKind[] | undefined;
  needs?: string | undefined;
  under?: number | undefined;
  goesBy?: string | undefined;
  /** By whom, and from which day. */
  approved?: { on: string } | undefined;
};

/** What is to be passed on, by whom and to whom, and how the case stands. */
export type Share = {
  today: string;
  sender: { kind: string; secrecy?: readonly Secrecy[] | undefined };
  receiver: { kind: string };
  kinds: readonly CopiedKind[];
  /** The young person's, in whole years, where the sender knows. */
  age: number | undefined;
  /** Whether the case stands there; `unseen` where it does not, and the sender may not know. */
  stands: (state: string) => 'yes' | 'no' | 'unseen';
  /** What each consent is about that the sender may tell the receiver by. */
  agreed: readonly (readonly string[])[];
};

/** One that holds at a kind of agency. A strict one presumes secrecy. */
type Secrecy = { chapter: string; strict: boolean };

/** Why a ground does not fit, the nearest reason first. */
export const misfits = [
  'not-approved',
  'not-in-force',
  'by-referral',
  'by-handoff',
  'no-consent',
  'not-agreed',
  'sender',
  'receiver',
  'secrecy',
  'kinds',
  'age',
  'state',
  'waits',
] as const;
export type Misfit = (typeof misfits)[number];

/** Whether it is law on a day. */
export function isInForce({ from, to }: Pick<Ground, 'from' | 'to'>, day: string): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** Whether something may be passed on by it on a day: it is law, and a lawyer had approved it by then. `usable_ground` asks the same. */
export const isUsable = (ground: Pick<Ground, 'from' | 'to' | 'approved'>, day: string): boolean =>
  isInForce(ground, day) && isApproved(ground, day);

const isApproved = ({ approved }: Pick<Ground, 'approved'>, day: string): boolean =>
  approved !== undefined && approved.on <= day;

/** All reasons at once, so that the page can say them beside the ground. None: it may be chosen. */
export function whyNot(ground: Ground, share: Share, isConsent: boolean): Misfit[] {
  const amiss: Record<Misfit, boolean> = {
    'not-approved': !isApproved(ground, share.today),
    'not-in-force': !isInForce(ground, share.today),
    'by-referral': ground.goesBy === 'referral',
    'by-handoff': ground.goesBy === 'handoff',
    'no-consent': isConsent && share.agreed.length === 0,
    'not-agreed': isConsent && share.agreed.length > 0 && !share.agreed.some((kinds) => isAmong(share.kinds, kinds)),
    sender: !isAmong([share.sender.kind], ground.senders),
    receiver: !isAmong([share.receiver.kind], ground.receivers),
    secrecy: !breaksSecrecy(ground, share.sender.secrecy),
    kinds: !isAmong(share.kinds, ground.only),
    // Who does not know the age cannot say that it is low enough.
    age: ground.under !== undefined && !(share.age !== undefined && share.age < ground.under),
    ...standing(ground, share),
  };
  return misfits.filter((each) => amiss[each]);
}

/** Of an agency whose secrecies nobody has said, a ground that names what it breaks is not known to break them. */
export function breaksSecrecy(
  { breaks: broken }: Pick<Ground, 'breaks'>,
  secrecy: readonly Secrecy[] | undefined,
): boolean {
  if (broken === undefined) return true;
  return (
    secrecy !== undefined &&
    isAmong(
      secrecy.map(({ chapter }) => chapter),
      broken,
    )
  );
}

function standing({ needs }: Ground, { stands }: Share): { state: boolean; waits: boolean } {
  const how = needs === undefined ? 'yes' : stands(needs);
  return { state: how === 'no', waits: how === 'unseen' };
}

const isAmong = (some: readonly string[], all: readonly string[] | undefined): boolean =>
  all === undefined || some.every((each) => all.includes(each));

/**
 * Whether what is passed on leaves a strict secrecy for none: it may then be handed out by whoever is given it (OSL 11 kap. 8 §). Of a
 * sender whose secrecies nobody has said the strictest is taken to hold, and of such a receiver none.
 */
export function isWeaker(sender: readonly Secrecy[] | undefined, receiver: readonly Secrecy[] | undefined): boolean {
  const strict = (secrecy: readonly Secrecy[]) => secrecy.some((each) => each.strict);
  return (sender === undefined || strict(sender)) && !strict(receiver ?? []);
}

/** What is said beside what is passed on: the receiver has no strict secrecy; an age and a cause may be enough to know who it is. */
export const warnings = ['weaker-secrecy', 'may-identify'] as const;
export type Warning = (typeof warnings)[number];

/** Whether what goes without a name is an age and a cause, which with the school and the event may tell who it is. */
export const mayIdentify = (kinds: readonly CopiedKind[]): boolean =>
  kinds.length > 0 && kinds.every((kind) => kind === 'age-band' || kind === 'concerns');
