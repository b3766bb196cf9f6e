import { Column, Entity } from 'typeorm';
import { WrittenContent } from './case-content.js';

export type NoteKind = 'note' | 'phone-call' | 'remaining-needs';

/** An agency's own words, which no other agency reads; `transferred` when they stand in its own system too. */
@Entity({ name: 'note' })
export class NoteRow extends WrittenContent {
  @Column('uuid', { nullable: true }) talk!: string | null;
  @Column('text') kind!: NoteKind;
  @Column('text') text!: string;
  @Column('text', { name: 'with_whom', nullable: true }) withWhom!: string | null;
  @Column('boolean') transferred!: boolean;
  @Column('text', { name: 'diary_number', nullable: true }) diaryNumber!: string | null;
}
