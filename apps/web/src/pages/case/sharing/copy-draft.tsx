import { IconCopy } from '@tabler/icons-react';
import type { CaseView, WrongReceiver } from '../../../api/api-types.js';
import { useCopying } from '../../../components/copying.js';
import { dateAndClockForGood } from '../../../time.js';
import { useWords } from '../../../words/words.js';

/** A report to copy into the agency's own system: codes, times and numbers, and no name. It is sent nowhere from here. */
export function CopyDraft({ view, found }: { view: CaseView; found: WrongReceiver }) {
  const { t } = useWords();
  const text = useDraft(view, found);
  const { told, copy } = useCopying(text);
  return (
    <>
      <label className="label" htmlFor="incident-draft">
        {t('sharing.wrong.draft')}
      </label>
      <textarea id="incident-draft" className="input" readOnly rows={10} value={text} />
      <div className="row">
        <button type="button" className="button" onClick={copy}>
          <IconCopy size={16} stroke={1.75} aria-hidden="true" />
          {t('sharing.wrong.copy')}
        </button>
        <span role="status" className="small soft">
          {told !== undefined && t(`sharing.wrong.${told}`)}
        </span>
      </div>
    </>
  );
}

function useDraft({ reference }: CaseView, { disclosure, people, readings }: WrongReceiver): string {
  const { t, language } = useWords();
  const { sender, receiver, at, frozen, ground, kinds } = disclosure;
  const when = (moment: string) => dateAndClockForGood(moment, language);
  return [
    t('sharing.wrong.report.title'),
    t('sharing.wrong.report.case', { reference }),
    t('sharing.wrong.report.fromTo', { sender: sender.name, receiver: receiver.name }),
    t('sharing.wrong.report.what', { kinds: kinds.map((kind) => t(`fields.${kind}`)).join(', ') }),
    t('sharing.wrong.report.ground', { ground }),
    t('sharing.wrong.report.when', { when: when(at) }),
    t('sharing.wrong.report.frozen', { when: when(frozen ?? at) }),
    t('sharing.wrong.report.read', { count: readings.length, people }),
    '',
    t('sharing.wrong.report.rest'),
    t('sharing.wrong.report.hours'),
  ].join('\n');
}
