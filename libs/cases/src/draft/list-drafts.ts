import { z } from 'zod';
import { instant, rows } from '#database';
import type { DraftView } from '../views/draft.js';
import type { Work } from '../work.js';
import { LETS_IN } from '../write-path/open-file.js';
import { draftForms, type DraftForm } from '../views/draft-forms.js';

/** Which of one's drafts: all of them, those of a case, or the one of a form. */
type DraftPlace = {
  form?: DraftForm | undefined;
  about?: string | undefined;
  reference?: string | undefined;
};

const Found = z.object({
  id: z.string(),
  form: z.enum(draftForms),
  about: z.string(),
  case_id: z.string().nullable(),
  reference: z.string().nullable(),
  body: z.string(),
  revision: z.int(),
  saved_at: instant,
});

/** A case that is there for its reader no longer takes its drafts along. */
const MINE = `
  select d.id, d.form, d.about, d.case_id, c.reference, d.body, d.revision, d.saved_at
  from samspel.draft d left join samspel.concern_case c on c.id = d.case_id and ${LETS_IN}
  where d.account = $1 and d.agency = $2 and (d.case_id is null or c.id is not null)
    and d.form = coalesce($3, d.form) and d.about = coalesce($4, d.about) and ($5::text is null or c.reference = $5)
  order by d.saved_at desc, d.id`;

/** What one has begun to write and not sent, the latest first. It is nobody else's to read: no head's and no colleague's. */
export async function listDrafts(work: Work, wanted: DraftPlace): Promise<DraftView[]> {
  const { manager, actor, keys, trail } = work;
  const place = [wanted.form ?? null, wanted.about ?? null, wanted.reference ?? null];
  const found = await rows(manager, Found, MINE, [actor.account, actor.agency, ...place]);
  const cases = found.flatMap(({ case_id }) => (case_id === null ? [] : [case_id]));
  trail.lists([...new Set(cases)], { hits: found.length });
  return found.map(({ body, saved_at: savedAt, id, form, about, reference, revision }) => ({
    id,
    form,
    about,
    reference,
    text: keys.decrypt(actor.municipality, 'draft', body),
    revision,
    savedAt,
  }));
}
