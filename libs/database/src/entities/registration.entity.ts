import { Column, Entity } from 'typeorm';
import { WrittenContent } from './case-content.js';

/** The number that something has with the agency that received it, by the task that it was registered in. */
@Entity({ name: 'registration' })
export class RegistrationRow extends WrittenContent {
  @Column('text') task!: string;
  @Column('text', { name: 'diary_number' }) diaryNumber!: string;
}
