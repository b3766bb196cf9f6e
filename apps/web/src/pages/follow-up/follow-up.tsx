import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { followUpQuery } from '../../api/follow-up.js';
import { pledgeQuery } from '../../api/pledges.js';
import { meQuery } from '../../api/queries.js';
import type { FollowUp, FollowUpParagraph, PledgeView } from '../../api/api-types.js';
import { Loaded } from '../../components/loaded.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { useWords } from '../../words/words.js';
import { periodWords } from '../pledge/period.js';
import { Aside } from './aside.js';
import { DraftAnew, Publish, RemoveParagraph } from './dialogs.js';
import './follow-up.css';
import { Head } from './head.js';
import { numbersOf } from './numbers.js';
import { Outline } from './outline.js';
import { Paper } from './paper.js';
import { ParagraphForm, Vanished } from './paragraph-form.js';
import { useSources } from './source.js';
import { Sources } from './sources.js';

/** The public follow-up of a pledge: read with its sources, written over by those who keep the pledge, published. */
export function FollowUpPage() {
  const { t, language } = useWords();
  usePageTitle(t('followUp.title'));
  const { id } = useParams({ from: '/inside/pledges/$id/follow-up' });
  const pledge = useQuery(pledgeQuery(id));
  const followUp = useQuery(followUpQuery(id));
  return (
    <div className="follow-up">
      <TopLine>
        <Link to="/pledges">{t('pledges.title')}</Link>
        {pledge.data && (
          <Link to="/pledges/$id" params={{ id }}>
            {periodWords(pledge.data, language)}
          </Link>
        )}
        <span>{t('followUp.crumb')}</span>
      </TopLine>
      <Loaded query={pledge}>
        {(pledge) => <Loaded query={followUp}>{(shown) => <Opened pledge={pledge} followUp={shown} />}</Loaded>}
      </Loaded>
    </div>
  );
}

type Open = { what: 'draft' | 'publish' } | { what: 'remove'; paragraph: FollowUpParagraph };

function Opened({ pledge, followUp }: { pledge: PledgeView; followUp: FollowUp }) {
  const { t } = useWords();
  const { at } = useSearch({ from: '/inside/pledges/$id/follow-up' });
  const sources = useSources(pledge);
  const me = useQuery(meQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const [writing, setWriting] = useState<string | null>(null);
  const { sections } = followUp.document;
  const section = sections.find(({ id, paragraphs }) => id === at || paragraphs.some((each) => each.id === at));
  // Whoever follows a link to a paragraph comes before the text does.
  const [cameFor] = useState(section?.id);
  useEffect(() => {
    if (cameFor !== undefined) document.getElementById(cameFor)?.scrollIntoView();
  }, [cameFor]);
  if (me.data === undefined) return null;

  const { now } = me.data;
  const paragraph = section?.paragraphs.find(({ id }) => id === at);
  const records = paragraph?.sentences.flatMap((each) => each.records) ?? section?.table?.records ?? [];
  const chosen = section && <Sources records={records} numbers={numbersOf(section)} sources={sources} />;
  const isThere = sections.some(({ paragraphs }) => paragraphs.some(({ id }) => id === writing));
  const close = () => setOpen(null);
  const dialog = { pledge: pledge.id, followUp, onClose: close };
  return (
    <>
      <Head pledge={pledge} followUp={followUp} now={now} onPublish={() => setOpen({ what: 'publish' })} />
      <div className="columns">
        <Outline pledge={pledge.id} sections={sections} chosen={section?.id} />
        <div>
          {writing !== null && !isThere && (
            <Vanished pledge={pledge.id} paragraph={writing} onClose={() => setWriting(null)} />
          )}
          <Paper
            document={followUp.document}
            chosen={at}
            renderForm={(each) =>
              writing === each.id ? (
                <ParagraphForm
                  pledge={pledge.id}
                  revision={followUp.revision}
                  paragraph={each}
                  onDone={() => setWriting(null)}
                />
              ) : null
            }
            renderUnder={(_, each) => (
              <>
                {pledge.mayKeep && each !== undefined && writing === null && (
                  <div className="tools">
                    <button type="button" className="button compact" onClick={() => setWriting(each.id)}>
                      {t('followUp.edit')}
                    </button>
                    <button
                      type="button"
                      className="button compact"
                      onClick={() => setOpen({ what: 'remove', paragraph: each })}
                    >
                      {t('followUp.remove')}
                    </button>
                  </div>
                )}
                <div className="here">{chosen}</div>
              </>
            )}
          />
        </div>
        <Aside
          pledge={pledge}
          followUp={followUp}
          now={now}
          sources={chosen}
          onDraft={() => setOpen({ what: 'draft' })}
        />
      </div>
      {open?.what === 'draft' && <DraftAnew {...dialog} />}
      {open?.what === 'publish' && <Publish {...dialog} />}
      {open?.what === 'remove' && <RemoveParagraph {...dialog} paragraph={open.paragraph} />}
    </>
  );
}
