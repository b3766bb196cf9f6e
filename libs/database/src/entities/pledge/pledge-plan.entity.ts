import { Column, Entity, PrimaryColumn } from 'typeorm';

type Party = {
  name: string;
  promiser: 'police' | 'municipality';
  signatory: string | null;
  signedOn: string | null;
};

/** What police and municipality promise the citizens of an area, in a period. */
@Entity({ name: 'pledge' })
export class PledgeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') municipality!: string;
  @Column('text') title!: string;
  @Column('text') area!: string;
  @Column('date', { name: 'from_day' }) from!: string;
  @Column('date', { name: 'to_day' }) to!: string;
  @Column('jsonb') parties!: Party[];
  @Column('text', { name: 'context_note', nullable: true }) contextNote!: string | null;
  @Column('uuid', { name: 'carried_over_from', nullable: true }) carriedOverFrom!: string | null;
}

/** What every record of a pledge begins with. */
export abstract class PledgePart {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') municipality!: string;
  @Column('uuid') pledge!: string;
  /** In the order they were written down; the database counts. */
  @Column({ type: 'bigint', insert: false, update: false, select: false }) nr!: string;
}

/** What the pledge looks at, and why. */
@Entity({ name: 'pledge_focus_area' })
export class FocusAreaRow extends PledgePart {
  @Column('text') title!: string;
  @Column('text', { nullable: true }) purpose!: string | null;
  @Column('text', { name: 'target_group', nullable: true }) targetGroup!: string | null;
}

/** What the pledge was built on. */
@Entity({ name: 'pledge_evidence' })
export class EvidenceRow extends PledgePart {
  @Column('text') source!: 'citizen-dialogue' | 'staff-survey' | 'situational-picture' | 'crime-statistics';
  @Column('text', { nullable: true }) summary!: string | null;
  @Column('date', { nullable: true }) at!: string | null;
  @Column('text', { name: 'focus_areas', array: true }) focusAreas!: string[];
  @Column('text', { array: true }) commitments!: string[];
}

/** What is promised, whose it is, and how much of it. */
@Entity({ name: 'pledge_commitment' })
export class PledgeCommitmentRow extends PledgePart {
  @Column('text') text!: string;
  @Column('text') promiser!: 'police' | 'municipality' | 'together';
  @Column('text') owner!: string;
  @Column('integer', { nullable: true }) target!: number | null;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('text', { nullable: true }) theme!: string | null;
  @Column('date', { nullable: true }) due!: string | null;
  @Column('uuid', { name: 'carried_over_from', nullable: true }) carriedOverFrom!: string | null;
  /** Case time; what should have been said before is not said afterwards. */
  @Column('timestamptz') since!: Date;
}

/** What citizens asked for, and what was done about it. */
@Entity({ name: 'pledge_wish' })
export class WishRow extends PledgePart {
  @Column('text') wish!: string;
  @Column('text', { nullable: true }) done!: string | null;
  @Column('text', { array: true }) activities!: string[];
}

/** How a function is reached; never a person. */
@Entity({ name: 'pledge_contact' })
export class ContactRow extends PledgePart {
  @Column('text') function!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
}

/** Reported offences of a type in a year; without a count, the trend is all that is known. */
@Entity({ name: 'pledge_indicator' })
export class IndicatorRow extends PledgePart {
  @Column('text') offence!: string;
  @Column('integer') year!: number;
  @Column('integer', { nullable: true }) count!: number | null;
  @Column('double precision', { name: 'per_100k', nullable: true }) per100k!: number | null;
  @Column('text', { nullable: true }) trend!: string | null;
}

/** A version of the public follow-up. `draftedFrom` is a hash of the records' own draft, so that a later change of them shows. */
@Entity({ name: 'pledge_follow_up' })
export class FollowUpRow extends PledgePart {
  @Column('integer') version!: number;
  @Column('text', { name: 'drafted_from' }) draftedFrom!: string;
  @Column('jsonb') document!: object;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
}
