import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mappingsQuery } from '../../../api/queries.js';
import type { CaseView, MappingView } from '../../../api/api-types.js';
import { AgencyName } from '../../../components/agency.js';
import { useOpenBegun } from '../../../components/draft/use-draft.js';
import { Loaded } from '../../../components/loaded.js';
import { dateWords } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { WhoReadsNow } from '../text-readers.js';
import { MappingForm } from './mapping-form.js';

/** What each party sees of risks and strengths; mine to write, the others' to read under consent. */
export default function Mapping({ view }: { view: CaseView }) {
  const { t } = useWords();
  const query = useQuery(mappingsQuery(view.reference));
  const [writing, setWriting] = useState(false);
  useOpenBegun({ form: 'mapping', reference: view.reference }, () => setWriting(true));
  return (
    <Loaded query={query} reference={view.reference}>
      {(parts) => {
        const mine = parts.find((part) => part.mine);
        const mayWrite = view.may.includes('write-mapping');
        const open = mayWrite && (writing || mine === undefined);
        return (
          <div className="stack wide column">
            {open && <MappingForm view={view} before={mine} onDone={() => setWriting(false)} />}
            {parts
              .filter((part) => !open || !part.mine)
              .map((part) => (
                <Part
                  key={`${part.agency.id} ${part.unit}`}
                  part={part}
                  view={view}
                  {...(part.mine && mayWrite ? { onChange: () => setWriting(true) } : {})}
                />
              ))}
            {parts.length === 0 && !open && <p className="card padded soft">{t('mapping.none')}</p>}
          </div>
        );
      }}
    </Loaded>
  );
}

function Part({ part, view, onChange }: { part: MappingView; view: CaseView; onChange?: () => void }) {
  const { t, language } = useWords();
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <AgencyName agency={part.agency}>
            {part.unit === null ? part.agency.name : `${part.agency.name}, ${part.unit}`}
          </AgencyName>
        </h2>
        <span className="push small soft">{dateWords(part.at, language, view.now)}</span>
        {onChange && (
          <button type="button" className="button compact" onClick={onChange}>
            {t('change')}
          </button>
        )}
      </div>
      <dl className="told">
        <Lines title={t('mapping.risks')} lines={part.risks} />
        <Lines title={t('mapping.strengths')} lines={part.strengths} />
        {part.childView !== null && (
          <>
            <dt>{t('mapping.childView')}</dt>
            <dd className="words pre">{part.childView}</dd>
          </>
        )}
        {part.childViewMissing !== null && (
          <>
            <dt>{t('mapping.missing')}</dt>
            <dd className="words pre">{part.childViewMissing}</dd>
          </>
        )}
      </dl>
      {part.mine && <WhoReadsNow reference={view.reference} text="mapping" />}
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <ul className="dots words">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </dd>
    </>
  );
}
