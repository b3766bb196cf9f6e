import { Link } from '@tanstack/react-router';
import type { CaseView, MissingView } from '../../api/api-types.js';
import { withKeys } from '../../components/with-keys.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import { CONSENT, nameOfTask } from './opening.js';

/** What would have to hold first, in words. */
export function useMissingWords(): (missing: MissingView) => string {
  const { t, inline, listed, language } = useWords();
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  return ({ need, title, codes, about, joins, link }) => {
    const name = title === null ? null : inline(title);
    switch (need) {
      case 'fact': {
        if (link === CONSENT && joins.length > 0)
          return t('case.missing.consentBetween', { agencies: listed(joins.map(({ name: agency }) => agency)) });
        if (link === CONSENT)
          return about === null ? t('case.missing.consent') : t('case.missing.consentOf', { agency: about.name });
        if (name === null) return t('case.missing.factNoTitle');
        // "Orossamtal hållet (hållet)" says it once.
        const others = codes.map(inline).filter((code) => !name.endsWith(code));
        if (others.length === 0) return t('case.missing.fact', { title: name });
        const key = others.length < codes.length ? 'case.missing.factOr' : 'case.missing.factCodes';
        return t(key, { title: name, codes: either.format(others) });
      }
      case 'task':
        return name === null ? t('case.missing.taskNoTitle') : t('case.missing.task', { title: name });
      case 'handoff':
        return name === null ? t('case.missing.handoffNoTitle') : t('case.missing.handoff', { title: name });
      case 'answer':
        return name === null ? t('case.missing.answerNoTitle') : t('case.missing.answer', { title: name });
      case 'other-person':
        return t('case.missing.otherPerson');
      case 'reader':
        return t('case.missing.reader');
      case 'lines':
        return t('case.missing.lines');
      case 'waits':
        return t('case.missing.waits');
    }
  };
}

/** The reason beside a closed door, each missing thing with the way to it. */
export function Missing({
  id,
  view,
  missing,
  onOpen,
}: {
  id?: string;
  view: CaseView;
  missing: MissingView[];
  onOpen: (thing: string) => void;
}) {
  const { t } = useWords();
  const words = useMissingWords();
  return (
    <span className="small soft reason" {...(id === undefined ? {} : { id })}>
      {withKeys(missing, words).map(([key, each]) => (
        <span key={key}>
          {words(each)} <MissingLink view={view} link={each.link} onOpen={onOpen} />
        </span>
      ))}
      {missing.length === 0 && t('case.missing.noReceiver')}
    </span>
  );
}

/** The way to what is missing; where that is another agency's to do, whose it is and by when. */
function MissingLink({ view, link, onOpen }: { view: CaseView; link: string | null; onOpen: (thing: string) => void }) {
  const { t, language } = useWords();
  if (link === null) return null;
  if (link.startsWith('task:')) {
    const task = view.tasks.find((each) => nameOfTask(each) === link);
    if (task === undefined) return null;
    if (!task.mine) {
      return <>{t('case.doneBy', { agency: task.agency.name, date: dateWords(task.due, language, view.now) })}</>;
    }
  }
  if (link.startsWith('handoff:')) {
    return (
      <Link to="/handoffs/$handoff" params={{ handoff: link.slice('handoff:'.length) }}>
        {t('case.goThere')}
      </Link>
    );
  }
  if (link === CONSENT && !view.may.includes('record-consent')) return null;
  return (
    <button type="button" className="as-link" onClick={() => onOpen(link)}>
      {link === CONSENT ? t('case.openConsent') : t('case.goThere')}
    </button>
  );
}
