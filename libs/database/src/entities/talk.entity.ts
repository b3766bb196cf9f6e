import { Column, Entity } from 'typeorm';
import { CaseContent } from './case-content.js';

export type Agreement = { what: string; who: string; by: string };

/** A talk that was planned, and how it went. */
@Entity({ name: 'talk' })
export class TalkRow extends CaseContent {
  @Column('text') track!: string;
  @Column('text') task!: string;
  @Column('boolean', { name: 'is_concern_talk' }) isConcernTalk!: boolean;
  @Column('timestamptz', { name: 'on_at' }) onAt!: Date;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { nullable: true }) outcome!: 'held' | 'missed' | null;
  @Column('text', { nullable: true }) answer!: string | null;
  /** The unit that keeps it to itself within the agency: whose it was planned by, and then whose words stand in it. */
  @Column({ type: 'text', nullable: true, insert: false }) unit!: string | null;
  @Column('text', { array: true }) present!: string[];
  @Column('text', { name: 'childs_words', nullable: true }) childsWords!: string | null;
  @Column('jsonb') agreements!: Agreement[];
  @Column('text', { name: 'shared_with', array: true }) sharedWith!: string[];
}
