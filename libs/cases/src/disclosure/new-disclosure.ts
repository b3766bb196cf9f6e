import type { ToldKind } from '#sharing';

/** What an agency tells another outside a referral and a handoff, and why it may. */
export type NewDisclosure = {
  receiver: string;
  /** The ground, by its name in the setting. */
  ground: string;
  /** What it is to be used for, in words that both ends read. */
  why: string;
  /** What the ground asks for: read by the sender alone. */
  circumstances?: string | undefined;
  weighing?: string | undefined;
  kinds: ToldKind[];
};
