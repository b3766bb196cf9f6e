import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An agency's own words, which no other agency reads. */
@Entity({ name: 'note' })
export class NoteRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') municipality!: string;
  @Column('text') agency!: string;
  @Column('uuid', { nullable: true }) talk!: string | null;
  @Column('uuid', { name: 'by_person' }) byPerson!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') text!: string;
}
