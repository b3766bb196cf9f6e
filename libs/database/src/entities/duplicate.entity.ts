import { Column, Entity } from 'typeorm';
import { WrittenContent } from './case-content.js';

/** A date that was moved to the case that goes on: the fact, and its date before. */
export type MovedDate = { fact: string; before: string };

/** A case that an agency closed as a duplicate of another of its own. */
@Entity({ name: 'duplicate' })
export class DuplicateRow extends WrittenContent {
  @Column('uuid', { name: 'of_case' }) ofCase!: string;
  @Column('jsonb') moved!: MovedDate[];
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
}
