import type { Day } from '#calendar';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a municipality has to do again and again, of the kinds that are set: when it last did and when it is due. */
@Entity({ name: 'duty' })
export class DutyRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') municipality!: string;
  @Column('text') kind!: string;
  /** Who keeps it, and is reminded. */
  @Column('text') agency!: string;
  @Column('date', { name: 'last_done', nullable: true }) lastDone!: Day | null;
  @Column('date', { name: 'next_due' }) nextDue!: Day;
  @Column('timestamptz') since!: Date;
}
