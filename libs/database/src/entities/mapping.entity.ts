import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An agency's part of the mapping, one row each: risks, what protects, and the child's own view or why it is missing. */
@Entity({ name: 'mapping' })
export class MappingRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') municipality!: string;
  @Column('text') agency!: string;
  @Column('uuid', { name: 'by_person' }) byPerson!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { array: true }) risks!: string[];
  @Column('text', { array: true }) strengths!: string[];
  @Column('text', { name: 'child_view', nullable: true }) childView!: string | null;
  @Column('text', { name: 'child_view_missing', nullable: true }) childViewMissing!: string | null;
  @Column('integer') revision!: number;
}
