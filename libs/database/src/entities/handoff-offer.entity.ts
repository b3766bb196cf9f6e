import type { CopiedKind } from '#sharing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a handoff was offered, on which ground, and which fields its acceptance discloses. Its id is the engine's handoff id. */
@Entity({ name: 'handoff_offer' })
export class HandoffOfferRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') municipality!: string;
  @Column('text') sender!: string;
  @Column('text') receiver!: string;
  @Column('uuid', { name: 'by_person' }) byPerson!: string;
  @Column('text') why!: string;
  @Column('text') ground!: string;
  @Column('text', { array: true }) fields!: CopiedKind[];
  /** Whether it stands on the family's consent, which accepting then asks for again. */
  @Column('boolean', { name: 'on_consent' }) onConsent!: boolean;
  /** Of a protected identity: what another reader approves by making it. */
  @Column('uuid', { nullable: true }) share!: string | null;
}
