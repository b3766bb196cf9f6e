import { useState } from 'react';
import { useDraftAnew, usePublish, useRemoveParagraph } from '../../api/follow-up.js';
import type { FollowUp, FollowUpParagraph } from '../../api/api-types.js';
import { Dialog } from '../../components/dialog.js';
import { FailureNote } from '../../components/failure.js';
import { Check, Fault } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import { Checks } from './checks.js';
import { wordsOf } from './words-of.js';

interface Props {
  pledge: string;
  followUp: FollowUp;
  onClose: () => void;
}

/** Asks first: what was written by hand is not in the records, and so not in what is drafted from them. */
export function DraftAnew({ pledge, followUp, onClose }: Props) {
  const { t } = useWords();
  const draft = useDraftAnew(pledge);
  const edited = followUp.document.sections.flatMap(({ paragraphs }) => paragraphs.filter((each) => each.edited));
  return (
    <Dialog title={t('followUp.draftAnew')} onClose={onClose}>
      <div className="form">
        <p>{t('followUp.draftAnewAbout')}</p>
        {edited.length > 0 && (
          <>
            <p>
              <b>{t('followUp.lost', { count: edited.length })}</b>
            </p>
            <ul className="dots words lost" lang="sv">
              {edited.map((each) => (
                <li key={each.id}>{wordsOf(each)}</li>
              ))}
            </ul>
          </>
        )}
        <FailureNote error={draft.error} />
        <End
          label={t('followUp.draftAnewDo')}
          busy={draft.isPending}
          onDo={() => draft.mutate({ revision: followUp.revision }, { onSuccess: onClose })}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

export function RemoveParagraph({ pledge, followUp, paragraph, onClose }: Props & { paragraph: FollowUpParagraph }) {
  const { t } = useWords();
  const remove = useRemoveParagraph(pledge, paragraph.id);
  return (
    <Dialog title={t('followUp.remove')} onClose={onClose}>
      <div className="form">
        <p className="words" lang="sv">
          {wordsOf(paragraph)}
        </p>
        <p>{t('followUp.removeAbout')}</p>
        <FailureNote error={remove.error} />
        <End
          label={t('followUp.removeDo')}
          busy={remove.isPending}
          onDo={() => remove.mutate({ revision: followUp.revision }, { onSuccess: onClose })}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

/** Somebody has to have read it: a program finds numbers and names, and misses what points somebody out in other words. */
export function Publish({ pledge, followUp, onClose }: Props) {
  const { t } = useWords();
  const publish = usePublish(pledge);
  const [confirmed, setConfirmed] = useState(false);
  const [tried, setTried] = useState(false);
  return (
    <Dialog title={t('followUp.publishTitle')} onClose={onClose}>
      <div className="form">
        <p>{t('followUp.publishAbout')}</p>
        <Checks {...followUp} />
        <div>
          <Check
            label={t('followUp.haveRead')}
            about={t('followUp.haveReadAbout')}
            checked={confirmed}
            onChange={setConfirmed}
          />
          <Fault>{tried && !confirmed ? t('followUp.haveReadFirst') : undefined}</Fault>
        </div>
        <FailureNote error={publish.error} />
        <End
          label={t('followUp.publish')}
          busy={publish.isPending}
          onDo={() => {
            setTried(true);
            if (confirmed) publish.mutate({ confirmed, revision: followUp.revision }, { onSuccess: onClose });
          }}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

function End({ label, busy, onDo, onClose }: { label: string; busy: boolean; onDo: () => void; onClose: () => void }) {
  const { t } = useWords();
  return (
    <div className="form-end">
      <button type="button" className="button primary" aria-busy={busy} onClick={() => busy || onDo()}>
        {label}
      </button>
      <button type="button" className="button quiet" onClick={onClose}>
        {t('cancel')}
      </button>
    </div>
  );
}
