import { Column, Entity } from 'typeorm';
import { WrittenContent } from './case-content.js';

/**
 * What a family was asked and answered, in the partition of the agency that asked. Written by the database's own functions alone:
 * what agencies read of each other stands on it.
 */
@Entity({ name: 'consent' })
export class ConsentRow extends WrittenContent {
  @Column('text') outcome!: 'given' | 'declined' | 'withdrawn';
  @Column('text', { name: 'given_by', array: true }) givenBy!: string[];
  @Column('text', { array: true }) agencies!: string[];
  @Column('date', { nullable: true }) until!: string | null;
  @Column('text', { name: 'child_view', nullable: true }) childView!: string | null;
}
