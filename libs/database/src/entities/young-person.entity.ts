import { Column, Entity } from 'typeorm';
import { CaseContent } from './case-content.js';

/** `contact` is encrypted. */
export type KeptGuardian = { name: string; contact?: string };

/** An agency's own record of the young person. The link between agencies' records is not mapped: only the database reads it. */
@Entity({ name: 'young_person' })
export class YoungPersonRow extends CaseContent {
  @Column('text', { name: 'given_name' }) givenName!: string;
  @Column('text', { name: 'family_name' }) familyName!: string;
  @Column('date', { name: 'birth_date' }) birthDate!: string;
  @Column('boolean', { name: 'protected_identity' }) protectedIdentity!: boolean;
  @Column('jsonb') guardians!: KeptGuardian[];
}
