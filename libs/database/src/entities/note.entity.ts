import { Column, Entity } from 'typeorm';
import { WrittenContent } from './case-content.js';

export type NoteKind = 'note' | 'phone-call' | 'remaining-needs' | 'step';

/** An agency's own words, which no other agency reads; `transferred` when they stand in its own system too. */
@Entity({ name: 'note' })
export class NoteRow extends WrittenContent {
  @Column('uuid', { nullable: true }) talk!: string | null;
  @Column('text') kind!: NoteKind;
  /** Of what was written as a step was taken: the track, its stage and the action, as the workflow names them. */
  @Column('text', { nullable: true }) step!: string | null;
  @Column('text') text!: string;
  @Column('text', { name: 'with_whom', nullable: true }) withWhom!: string | null;
  @Column('boolean') transferred!: boolean;
  @Column('text', { name: 'diary_number', nullable: true }) diaryNumber!: string | null;
}
