import { Column, Entity } from 'typeorm';
import { WrittenContent } from './case-content.js';

/** What the plan is to reach, in the partition of the agency that keeps it; its lines are commitments. */
@Entity({ name: 'plan' })
export class PlanRow extends WrittenContent {
  @Column('text', { array: true }) goals!: string[];
  @Column('text', { name: 'child_view', nullable: true }) childView!: string | null;
  @Column('integer') revision!: number;
}
