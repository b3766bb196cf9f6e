import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who does what by when. A person without an account is reached through the holder. Its id is the subject of the engine's fact. */
@Entity({ name: 'commitment' })
export class CommitmentRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') municipality!: string;
  @Column('text') agency!: string;
  @Column('uuid', { name: 'by_person' }) byPerson!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') holder!: string;
  @Column('text') what!: string;
  @Column('date') due!: string;
  @Column('text', { name: 'person_name', nullable: true }) personName!: string | null;
  @Column('text', { name: 'person_role', nullable: true }) personRole!: string | null;
}
