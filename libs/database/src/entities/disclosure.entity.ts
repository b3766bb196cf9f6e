import type { KeptGuardian } from './young-person.entity.js';
import type { CopiedKind } from '#sharing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Snapshot = {
  /** `number` and `contact` are encrypted, and `reporter` is. */
  identity?: {
    givenName: string;
    familyName: string;
    birthDate: string;
    number?: string;
    contact?: string;
    school?: string;
    schoolClass?: string;
  };
  guardians?: KeptGuardian[];
  ageBand?: string;
  concerns?: string[];
  facts?: string;
  assessment?: string;
  strengths?: string;
  childView?: string;
  occurredOn?: string;
  place?: string;
  reporter?: string;
  /** When the words were written, which may be long before they were told. */
  writtenAt?: string;
};

/** One logged share. Written by the database's own functions alone. */
@Entity({ name: 'disclosure' })
export class DisclosureRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') sender!: string;
  @Column('text') receiver!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') ground!: string;
  @Column('text') purpose!: string;
  @Column('text', { array: true }) fields!: CopiedKind[];
  @Column('jsonb') snapshot!: Snapshot;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
}
