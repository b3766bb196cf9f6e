import { IconGavel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView, PreparedShare } from '../../../api/api-types.js';
import { preparedQuery, useApprovePrepared, useDeclinePrepared, useTakeBackPrepared } from '../../../api/four-eyes.js';
import { AgencyMark } from '../../../components/agency.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useOpenBegun, useSentAs } from '../../../components/draft/use-draft.js';
import { WordsField } from '../../../components/fields.js';
import { Loaded } from '../../../components/loaded.js';
import { DueStatus, Status } from '../../../components/status.js';
import { dateAndClock } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { Refusal } from '../dialogs/refusal.js';
import { Preview } from './preview.js';
import { usePurposeWord } from './purpose-word.js';

/** Of a protected identity: what is to be told and waits for a second reader, and what of it came to nothing. */
export function Prepared({ view }: { view: CaseView }) {
  const { t } = useWords();
  const query = useQuery(preparedQuery(view.reference));
  return (
    <Loaded query={query} reference={view.reference}>
      {(shares) =>
        shares.length === 0 ? null : (
          <section className="card" aria-labelledby="prepared">
            <div className="card-head">
              <h2 id="prepared">{t('fourEyes.title')}</h2>
            </div>
            <p className="padded small soft">
              {t('fourEyes.about')}
              {view.protectedReaders?.alone === true && ` ${t('fourEyes.alone')}`}
            </p>
            <ul>
              {shares.map((share) => (
                <Share key={share.id} share={share} view={view} />
              ))}
            </ul>
          </section>
        )
      }
    </Loaded>
  );
}

function Share({ share, view }: { share: PreparedShare; view: CaseView }) {
  const { t, language, titled } = useWords();
  const purposeWord = usePurposeWord();
  const { receiver, title, ground, kinds, why, circumstances, weighing, preparedBy, answer, note, preview } = share;
  const date = (at: string) => dateAndClock(at, language, view.now);
  const waits = answer === null;
  return (
    <li className="disclosure">
      <AgencyMark kind={receiver.kind} />
      <div className="stack">
        <div className="row wrap">
          <b>
            {t('fourEyes.to', {
              agency: receiver.name,
              what:
                title !== null
                  ? titled(title)
                  : share.purpose === 'chosen'
                    ? t('sharing.share')
                    : purposeWord(share.purpose),
            })}
          </b>
          <Status tone="later" icon={<IconGavel size={13} stroke={2} aria-hidden="true" />}>
            {ground}
          </Status>
          <span className="push">
            {waits ? (
              <DueStatus due={share.due} now={view.now} late={share.late} />
            ) : (
              <Status tone={answer === 'declined' ? 'overdue' : 'later'}>{t(`fourEyes.answers.${answer}`)}</Status>
            )}
          </span>
        </div>
        <div className="small soft">{t('fourEyes.preparedBy', { name: preparedBy.name, date: date(share.at) })}</div>
        <div className="small">{kinds.map((kind) => t(`fields.${kind}`)).join(', ')}</div>
        {[why, circumstances, weighing].map((text) =>
          text === null ? null : (
            <p className="words pre" key={text}>
              {text}
            </p>
          ),
        )}
        {share.answeredBy !== null && (
          <div className="small soft">
            {[share.answeredBy, share.answered && date(share.answered)].filter(Boolean).join(', ')}
          </div>
        )}
        {note !== null && <p className="words pre">{note}</p>}
        {preview !== null && <Preview preview={preview} agency={receiver.name} now={view.now} />}
        {waits && <Answer share={share} view={view} />}
      </div>
    </li>
  );
}

/** As another reader, yes or no; as whoever prepared it, to take it back. */
function Answer({
  share: { id, mine, mayApprove, purpose, title, receiver },
  view,
}: {
  share: PreparedShare;
  view: CaseView;
}) {
  const { t } = useWords();
  const approve = useApprovePrepared(view.reference);
  const place = { form: 'prepared-refusal', reference: view.reference, about: id } as const;
  const draft = useDraft(place, { note: '' });
  const decline = useSentAs(draft, useDeclinePrepared(view.reference));
  const takeBack = useTakeBackPrepared(view.reference);
  const [note, setNote] = draft.field('note');
  const [refusing, setRefusing] = useState(false);
  useOpenBegun(place, () => setRefusing(true));
  const [tried, setTried] = useState(false);
  const busy = approve.isPending || decline.isPending || takeBack.isPending;
  const refuse = () => {
    if (!refusing) return setRefusing(true);
    setTried(true);
    if (!busy && note.trim() !== '') decline.mutate({ id, note: note.trim() });
  };
  return (
    <>
      {mine && <p className="small soft">{t('fourEyes.mine')}</p>}
      {refusing && (
        <WordsField
          label={t('fourEyes.note')}
          hint={t('fourEyes.noteHint')}
          rows={2}
          maxLength={1000}
          value={note}
          onChange={setNote}
          fault={tried && note.trim() === '' ? t('concern.required') : undefined}
        />
      )}
      {refusing && <DraftLine draft={draft} />}
      <Refusal error={approve.error ?? decline.error ?? takeBack.error} />
      <div className="row wrap">
        {mayApprove && !refusing && (
          <button
            type="button"
            className="button compact primary"
            aria-busy={approve.isPending}
            onClick={() => busy || approve.mutate(id)}
          >
            {t(purpose === 'handoff' && title !== null ? 'fourEyes.approveOffer' : 'fourEyes.approve', {
              agency: receiver.name,
            })}
          </button>
        )}
        {mayApprove && (
          <button type="button" className="button compact" aria-busy={decline.isPending} onClick={refuse}>
            {t('fourEyes.decline')}
          </button>
        )}
        {mayApprove && refusing && (
          <button type="button" className="button compact quiet" onClick={() => setRefusing(false)}>
            {t('cancel')}
          </button>
        )}
        {mine && (
          <button
            type="button"
            className="button compact"
            aria-busy={takeBack.isPending}
            onClick={() => busy || takeBack.mutate(id)}
          >
            {t('fourEyes.takeBack')}
          </button>
        )}
      </div>
    </>
  );
}
