import { Column, Entity, PrimaryColumn } from 'typeorm';

export type NoteKind = 'note' | 'phone-call' | 'remaining-needs';

/** An agency's own words, which no other agency reads; `transferred` when they stand in its own system too. */
@Entity({ name: 'note' })
export class NoteRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') municipality!: string;
  @Column('text') agency!: string;
  @Column('uuid', { nullable: true }) talk!: string | null;
  @Column('uuid', { name: 'by_person' }) byPerson!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') kind!: NoteKind;
  @Column('text') text!: string;
  @Column('text', { name: 'with_whom', nullable: true }) withWhom!: string | null;
  @Column('boolean') transferred!: boolean;
  @Column('text', { name: 'diary_number', nullable: true }) diaryNumber!: string | null;
}
