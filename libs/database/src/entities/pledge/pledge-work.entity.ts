import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PledgePart } from './pledge-plan.entity.js';

/** A record of an agency's own work: it alone writes it. */
abstract class LoggedPart extends PledgePart {
  @Column('text') agency!: string;
}

/** Work that was planned, done or cancelled: counts, never persons. */
@Entity({ name: 'pledge_activity' })
export class ActivityRow extends LoggedPart {
  @Column('text') kind!: string;
  @Column('text') status!: 'planned' | 'done' | 'cancelled';
  @Column('text', { nullable: true }) deviation!: string | null;
  @Column('text', { name: 'deviation_note', nullable: true }) deviationNote!: string | null;
  @Column('text', { name: 'together_with', array: true }) togetherWith!: string[];
  @Column('date', { name: 'from_day', nullable: true }) from!: string | null;
  @Column('date', { name: 'to_day', nullable: true }) to!: string | null;
  @Column('uuid', { nullable: true }) place!: string | null;
  @Column('text', { name: 'place_types', array: true }) placeTypes!: string[];
  @Column('uuid', { nullable: true }) event!: string | null;
  @Column('text', { array: true }) means!: string[];
  @Column('text', { array: true }) manners!: string[];
  @Column('text', { array: true }) audience!: string[];
  @Column('integer', { nullable: true }) headcount!: number | null;
  @Column('jsonb') counts!: { [unit: string]: number | undefined };
  @Column('text', { nullable: true }) theme!: string | null;
  @Column('text', { nullable: true }) purpose!: string | null;
  @Column('text', { nullable: true }) material!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('boolean', { name: 'school_informed', nullable: true }) schoolInformed!: boolean | null;
  @Column('text', { array: true }) commitments!: string[];
}

/** What a visit led to, and whose task it is. */
@Entity({ name: 'pledge_measure' })
export class MeasureRow extends LoggedPart {
  @Column('text') what!: string;
  @Column('text') owner!: string;
  @Column('uuid', { nullable: true }) activity!: string | null;
  @Column('date', { name: 'done_on', nullable: true }) doneOn!: string | null;
}

/** A place of the municipality that activities may name. */
@Entity({ name: 'pledge_place' })
export class PlaceRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') municipality!: string;
  @Column('text') name!: string;
  @Column('text') type!: string;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('double precision', { nullable: true }) latitude!: number | null;
  @Column('double precision', { nullable: true }) longitude!: number | null;
}

/** A larger event, and what is settled before it. */
@Entity({ name: 'pledge_event' })
export class EventRow extends PledgePart {
  @Column('text') title!: string;
  @Column('date', { name: 'on_day', nullable: true }) on!: string | null;
  @Column('uuid', { nullable: true }) place!: string | null;
  @Column('jsonb') checklist!: { what: string; done: boolean }[];
}

/** A collaboration group: members by function, and how many came to its meetings. */
@Entity({ name: 'pledge_group' })
export class GroupRow extends PledgePart {
  @Column('text') title!: string;
  @Column('text', { array: true }) members!: string[];
  @Column('text') cadence!: string;
  @Column('boolean', { name: 'started_in_period' }) startedInPeriod!: boolean;
  @Column('date', { name: 'started_on', nullable: true }) startedOn!: string | null;
  @Column('jsonb') meetings!: { on: string; attended: number }[];
}

/** How many tips on a theme came in a month; never what they said. */
@Entity({ name: 'pledge_tips' })
export class TipsRow extends LoggedPart {
  @Column('text') theme!: string;
  @Column('date', { nullable: true }) month!: string | null;
  @Column('integer', { nullable: true }) count!: number | null;
}

/** A version of the situational picture, without persons. */
@Entity({ name: 'pledge_picture' })
export class PictureRow extends LoggedPart {
  @Column('integer') version!: number;
  @Column('text') text!: string;
  @Column('date', { nullable: true }) at!: string | null;
}
