import { Column, Entity } from 'typeorm';
import { WrittenContent } from './case-content.js';

/** How a commitment went, in the partition of the agency that says so. */
@Entity({ name: 'commitment_outcome' })
export class CommitmentOutcomeRow extends WrittenContent {
  @Column('uuid') commitment!: string;
  @Column('text') outcome!: 'kept' | 'dropped';
  @Column('text', { nullable: true }) comment!: string | null;
}
