import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a commitment went, in the partition of the agency that says so. */
@Entity({ name: 'commitment_outcome' })
export class CommitmentOutcomeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') municipality!: string;
  @Column('text') agency!: string;
  @Column('uuid', { name: 'by_person' }) byPerson!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid') commitment!: string;
  @Column('text') outcome!: 'kept' | 'dropped';
  @Column('text', { nullable: true }) comment!: string | null;
}
