import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { talksQuery } from '../../api/queries.js';
import type { TalkView } from '../../api/api-types.js';
import { AgencyMark } from '../../components/agency.js';
import { Loaded } from '../../components/loaded.js';
import { dateAndClock } from '../../time.js';
import { useWords } from '../../words/words.js';
import { TalkStatus } from '../talk/talk-status.js';

/** The case's talks, planned and held, each with the way to what was written. Fetched when opened: a logged read is a real one. */
export function Talks({ reference, now }: { reference: string; now: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="card talks" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="card-head">
        <h2>{t('talk.list')}</h2>
        <IconChevronDown className="push" size={18} stroke={1.75} aria-hidden="true" />
      </summary>
      {open && <List reference={reference} now={now} />}
    </details>
  );
}

function List({ reference, now }: { reference: string; now: string }) {
  const { t } = useWords();
  const query = useQuery(talksQuery(reference));
  return (
    <Loaded query={query}>
      {(talks) =>
        talks.length === 0 ? (
          <p className="padded soft small">{t('talk.noneYet')}</p>
        ) : (
          <ul>
            {talks.map((talk) => (
              <Row key={talk.id} reference={reference} talk={talk} now={now} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function Row({ reference, talk, now }: { reference: string; talk: TalkView; now: string }) {
  const { language, titled } = useWords();
  return (
    <li className="left">
      <span className="ring">
        <AgencyMark kind={talk.agency.kind} label={talk.agency.name} />
      </span>
      <div>
        <Link className="left-title" to="/cases/$reference/talks/$task" params={{ reference, task: talk.task }}>
          {titled(talk.title)}
        </Link>
        <div className="small soft">{dateAndClock(talk.on, language, now)}</div>
      </div>
      <TalkStatus talk={talk} />
    </li>
  );
}
