import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { choicesQuery, meQuery, workflowsQuery } from '../../api/queries.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { useWords } from '../../words/words.js';
import './brought-in.css';
import { PaperForm } from './paper-form.js';

/** A case that runs on paper, brought in where it stands and with its real dates. */
export function BroughtIn() {
  const { t } = useWords();
  const me = useQuery(meQuery);
  const workflows = useQuery(workflowsQuery);
  const choices = useQuery(choicesQuery(null));
  usePageTitle(t('paper.title'));
  return (
    <div className="brought-in">
      <TopLine>
        <Link to="/cases">{t('cases.title')}</Link>
        <span>{t('paper.title')}</span>
      </TopLine>
      <h1>{t('paper.title')}</h1>
      <p className="words soft">{t('paper.about')}</p>
      {me.data && workflows.data && choices.data && (
        <PaperForm me={me.data} workflows={workflows.data} takes={choices.data.takes} />
      )}
    </div>
  );
}
