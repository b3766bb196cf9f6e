import { Column, Entity } from 'typeorm';
import { WrittenContent } from './case-content.js';

/** Who does what by when. A person without an account is reached through the holder. Its id is the subject of the engine's fact. */
@Entity({ name: 'commitment' })
export class CommitmentRow extends WrittenContent {
  @Column('text') holder!: string;
  /** Its holder's own once it has said yes. */
  @Column('boolean') offered!: boolean;
  @Column('text') what!: string;
  @Column('date') due!: string;
  @Column('text', { name: 'person_name', nullable: true }) personName!: string | null;
  @Column('text', { name: 'person_role', nullable: true }) personRole!: string | null;
}
