import { IconDownload, IconEye } from '@tabler/icons-react';
import { followUpFile } from '../../api/follow-up.js';
import type { FollowUp, PledgeView } from '../../api/api-types.js';
import { dateAndClock } from '../../time.js';
import { useWords } from '../../words/words.js';

/** What this is and how far it came, and the ways out of it: as a citizen reads it, as files, published. */
export function Head({
  pledge,
  followUp,
  now,
  onPublish,
}: {
  pledge: PledgeView;
  followUp: FollowUp;
  now: string;
  onPublish: () => void;
}) {
  const { t, language } = useWords();
  const { savedAt, publishedAt } = followUp;
  const when = (at: string) => ({ when: dateAndClock(at, language, now) });
  const state =
    publishedAt !== null
      ? t('followUp.isPublished', when(publishedAt))
      : savedAt === null
        ? t('followUp.isDraft')
        : t('followUp.isSaved', when(savedAt));
  return (
    <header>
      <div>
        <h1>{t('followUp.title')}</h1>
        <p className="soft" role="status">
          {state} {pledge.mayKeep ? publishedAt === null && t('followUp.editFreely') : t('followUp.readOnly')}
        </p>
      </div>
      <div className="ways">
        <a className="button" href={followUpFile(pledge.id, 'html')} target="_blank" rel="noreferrer">
          <IconEye size={18} stroke={1.75} aria-hidden="true" />
          {t('followUp.asCitizen')}
          <span className="unseen">{t('followUp.newTab')}</span>
        </a>
        <a className="button" href={followUpFile(pledge.id, 'docx')} download>
          <IconDownload size={18} stroke={1.75} aria-hidden="true" />
          {t('followUp.docx')}
        </a>
        <a className="button" href={followUpFile(pledge.id, 'html')} download={t('followUp.htmlName')}>
          <IconDownload size={18} stroke={1.75} aria-hidden="true" />
          {t('followUp.html')}
        </a>
        {pledge.mayKeep && publishedAt === null && (
          <button type="button" className="button primary" onClick={onPublish}>
            {t('followUp.publish')}
          </button>
        )}
      </div>
    </header>
  );
}
