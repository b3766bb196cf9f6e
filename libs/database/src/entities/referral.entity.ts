import { Column, Entity } from 'typeorm';
import { WrittenContent } from './case-content.js';

/** What the one who opened the concern wrote: facts, assessment and strengths apart. */
@Entity({ name: 'referral' })
export class ReferralRow extends WrittenContent {
  @Column('text') facts!: string;
  @Column('text', { nullable: true }) assessment!: string | null;
  @Column('text', { nullable: true }) strengths!: string | null;
  @Column('text', { name: 'child_view', nullable: true }) childView!: string | null;
  @Column('text', { array: true }) concerns!: string[];
  @Column('date', { name: 'occurred_on', nullable: true }) occurredOn!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  /** Both encrypted. Whoever reported as a private person is never passed on (OSL 26 kap. 5 §). */
  @Column('text', { nullable: true }) reporter!: string | null;
  @Column('text', { name: 'private_reporter', nullable: true }) privateReporter!: string | null;
  /** Null where it was not asked: the case was brought in from paper. */
  @Column('text', { name: 'suspects_harm', nullable: true }) suspectsHarm!: 'yes' | 'no' | 'unsure' | null;
  @Column('boolean', { name: 'wants_feedback' }) wantsFeedback!: boolean;
}
