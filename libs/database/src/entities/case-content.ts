import { Column, PrimaryColumn } from 'typeorm';

/** What every content row of a case has: whose partition it stands in. Row-level security reads the last two. */
export abstract class CaseContent {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') municipality!: string;
  @Column('text') agency!: string;
}

/** One that somebody wrote at a moment of case time. */
export abstract class WrittenContent extends CaseContent {
  @Column('uuid', { name: 'by_person' }) byPerson!: string;
  @Column('timestamptz') at!: Date;
}
