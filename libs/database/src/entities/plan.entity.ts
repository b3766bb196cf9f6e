import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the plan is to reach, in the partition of the agency that keeps it; its lines are commitments. */
@Entity({ name: 'plan' })
export class PlanRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') municipality!: string;
  @Column('text') agency!: string;
  @Column('uuid', { name: 'by_person' }) byPerson!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { array: true }) goals!: string[];
  @Column('text', { name: 'child_view', nullable: true }) childView!: string | null;
  @Column('integer') revision!: number;
}
