import { Column, Entity } from 'typeorm';
import { WrittenContent } from './case-content.js';

/** An agency's part of the mapping, one row each: risks, what protects, and the child's own view or why it is missing. */
@Entity({ name: 'mapping' })
export class MappingRow extends WrittenContent {
  @Column('text', { array: true }) risks!: string[];
  @Column('text', { array: true }) strengths!: string[];
  @Column('text', { name: 'child_view', nullable: true }) childView!: string | null;
  @Column('text', { name: 'child_view_missing', nullable: true }) childViewMissing!: string | null;
  @Column('integer') revision!: number;
}
