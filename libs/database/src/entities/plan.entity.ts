import { Column, Entity } from 'typeorm';
import { WrittenContent } from './case-content.js';

/** What the plan is to reach, in the partition of the agency that keeps it; its lines are commitments. */
@Entity({ name: 'plan' })
export class PlanRow extends WrittenContent {
  @Column('text', { array: true }) goals!: string[];
  /** What a goal, by its place, answers of the mapping: an id, never the words. */
  @Column('jsonb') answers!: { goal: number; need: string }[];
  @Column('text', { name: 'child_view', nullable: true }) childView!: string | null;
  @Column('integer') revision!: number;
}
