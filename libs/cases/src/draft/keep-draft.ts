import { z } from 'zod';
import { instant, row } from '#database';
import { DomainError, invalid } from '#use-case';
import type { SavedDraft } from '../views/draft.js';
import type { Work } from '../work.js';
import { readAsParty } from '../write-path/open-file.js';
import type { DraftForm } from '../views/draft-forms.js';

export type NewDraft = {
  /** Drawn by whoever writes, and the key under which it is sent in the end. */
  id: string;
  form: DraftForm;
  about: string;
  reference?: string | undefined;
  text: string;
  /** That was read; none of one that is new. */
  revision: number;
  /** Who writes: a page that somebody left open is nobody else's to save, whoever is signed in there now. */
  writer: string;
};

/** More than somebody has in hand, and too few to keep a register in. */
const AT_MOST = 100;

const Saved = z.object({ revision: z.int(), saved_at: instant });

/** One that was sent comes not again, by a save that arrives after it. */
const BEGIN = `
  insert into samspel.draft (id, account, municipality, agency, case_id, form, about, body, revision)
  select $1::uuid, $2::uuid, $3, $4, $5::uuid, $6, $7, $8, 1
  where not exists (select from samspel.idempotency i where i.account = $2::uuid and i.key = $1::uuid::text)
  on conflict do nothing returning revision, saved_at`;

const GO_ON = `
  update samspel.draft set body = $3, revision = revision + 1, saved_at = now()
  where id = $1 and account = $2 and revision = $4 returning revision, saved_at`;

const Counted = z.object({ count: z.int() });
const COUNT = 'select count(*)::integer as count from samspel.draft where account = $1 and agency = $2';

/**
 * Keeps what somebody has begun to write, for them alone. Refused as a conflict where it was begun, changed, sent or thrown away
 * meanwhile, by another browser of theirs: nothing is written over that was not seen.
 */
export async function keepDraft(work: Work, { reference, revision, writer, ...draft }: NewDraft): Promise<SavedDraft> {
  const { manager, actor, keys } = work;
  if (writer !== actor.account) throw new DomainError({ code: 'no-session' });
  const file = reference === undefined ? undefined : await readAsParty(work, reference);
  file?.mustReadTexts();
  const body = keys.encrypt(actor.municipality, 'draft', draft.text);
  const saved =
    revision > 0
      ? await row(manager, Saved, GO_ON, [draft.id, actor.account, body, revision])
      : await begin(work, draft, file?.id ?? null, body);
  if (saved === undefined) throw new DomainError({ code: 'conflict' });
  return { revision: saved.revision, savedAt: saved.saved_at };
}

async function begin(
  { manager, actor }: Work,
  { id, form, about }: Pick<NewDraft, 'id' | 'form' | 'about'>,
  caseId: string | null,
  body: string,
): Promise<z.output<typeof Saved> | undefined> {
  const { account, agency, municipality } = actor;
  const there = await row(manager, Counted, COUNT, [account, agency]);
  if ((there?.count ?? 0) >= AT_MOST)
    throw invalid('/id', 'too-many', `There are ${AT_MOST} drafts of yours: send some, or throw some away.`);
  return row(manager, Saved, BEGIN, [id, account, municipality, agency, caseId, form, about, body]);
}
