import { Column, Entity } from 'typeorm';
import { CaseContent } from './case-content.js';

/** `contact` is encrypted. `why` a guardian may not know is the agency's own, and is passed on to nobody. */
export type KeptGuardian = { id: string; name: string; contact?: string; mayNotKnow?: true; why?: string };

/** An agency's own record of the young person; `number` and `contact` are encrypted. The link between agencies' records is not mapped: only the database reads it. */
@Entity({ name: 'young_person' })
export class YoungPersonRow extends CaseContent {
  @Column('text', { name: 'given_name' }) givenName!: string;
  @Column('text', { name: 'family_name' }) familyName!: string;
  @Column('date', { name: 'birth_date' }) birthDate!: string;
  @Column('boolean', { name: 'protected_identity' }) protectedIdentity!: boolean;
  /** Who marked it so in a case that ran; nobody where it was reported as one. */
  @Column('uuid', { name: 'protected_by', nullable: true }) protectedBy!: string | null;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text', { name: 'number_look_up', nullable: true }) numberLookUp!: string | null;
  @Column('text', { nullable: true }) contact!: string | null;
  @Column('text', { nullable: true }) school!: string | null;
  @Column('text', { name: 'school_class', nullable: true }) schoolClass!: string | null;
  @Column('integer') revision!: number;
  @Column('jsonb') guardians!: KeptGuardian[];
}
