import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A date that was moved to the case that goes on: the fact, and its date before. */
export type MovedDate = { fact: string; before: string };

/** A case that an agency closed as a duplicate of another of its own. */
@Entity({ name: 'duplicate' })
export class DuplicateRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('uuid', { name: 'of_case' }) ofCase!: string;
  @Column('text') municipality!: string;
  @Column('text') agency!: string;
  @Column('uuid', { name: 'by_person' }) byPerson!: string;
  @Column('timestamptz') at!: Date;
  @Column('jsonb') moved!: MovedDate[];
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
}
