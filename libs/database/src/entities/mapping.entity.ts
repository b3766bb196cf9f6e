import { Column, Entity } from 'typeorm';
import { WrittenContent } from './case-content.js';

/** An agency's part of the mapping, one row for it and for each of its units that keep their own: risks, what protects, and the child's own view or why it is missing. */
@Entity({ name: 'mapping' })
export class MappingRow extends WrittenContent {
  @Column('text', { array: true }) risks!: string[];
  /** Of each risk, in the same order: by these a goal of the plan names what it answers. */
  @Column('uuid', { name: 'risk_ids', array: true }) riskIds!: string[];
  @Column('text', { array: true }) strengths!: string[];
  @Column('text', { name: 'child_view', nullable: true }) childView!: string | null;
  @Column('text', { name: 'child_view_missing', nullable: true }) childViewMissing!: string | null;
  @Column('integer') revision!: number;
  /** The unit that wrote it and keeps it to itself within the agency; the database says which. */
  @Column({ type: 'text', nullable: true, insert: false, update: false }) unit!: string | null;
}
