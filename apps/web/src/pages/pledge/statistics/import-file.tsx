import { IconCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useImportOffences } from '../../../api/pledges.js';
import type { PledgeView } from '../../../api/api-types.js';
import { isStopped } from '../../../api/upload.js';
import type { Sent } from '../../../api/upload.js';
import { useWords } from '../../../words/words.js';
import { ImportFaults } from './import-faults.js';

const KB = 1024;
const MB = KB * KB;

/** Two lines as a file has them; the columns' names are Swedish in every language. */
const exampleOf = (area: string): string =>
  `kommun;år;brottstyp;antal;per 100 000\n${area};2025;Skadegörelse;1204;812,5`;

/** Statistics from a file: chosen, sent while one sees how far it is, and either read whole or not at all. */
export function ImportFile({ view }: { view: PledgeView }) {
  const { t, language, counted } = useWords();
  const inBytes = useBytes();
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const stop = useRef(new AbortController());
  const read = useImportOffences(view.id);
  const send = () => {
    if (file === null || read.isPending) return;
    stop.current = new AbortController();
    setSent({ sent: 0, total: file.size });
    read.mutate({ file, signal: stop.current.signal, tell: setSent }, { onSettled: () => setSent(null) });
  };
  return (
    <section className="import" aria-labelledby="import">
      <h2 id="import">{t('offences.import')}</h2>
      <p className="soft">{t('offences.importAbout', { area: view.area })}</p>
      <figure>
        <figcaption className="small soft">
          {t('offences.example')}. {t('offences.exampleAbout')}
        </figcaption>
        <pre className="small">{exampleOf(view.area)}</pre>
      </figure>
      <form
        className="card padded form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className="row wrap">
          <label className="button pick">
            {t('offences.file')}
            <input
              type="file"
              accept=".csv,text/csv"
              onChange={(event) => {
                setFile(event.target.files?.[0] ?? null);
                read.reset();
              }}
            />
          </label>
          <span className="small soft number">
            {file === null ? t('offences.noFile') : t('offences.chosen', { name: file.name, size: inBytes(file.size) })}
          </span>
        </div>
        {sent && <Way sent={sent} />}
        <div role="status">
          {read.data && (
            <p className="note ok">
              <IconCheck size={18} stroke={1.75} aria-hidden="true" />
              {t('offences.done', {
                lines: read.data.lines.toLocaleString(language),
                kept: read.data.kept.toLocaleString(language),
              })}
              {read.data.otherTypes > 0 && ` ${t('offences.otherTypes', counted(read.data.otherTypes))}`}
            </p>
          )}
          {isStopped(read.error) && <p className="note">{t('offences.stopped')}</p>}
        </div>
        {!isStopped(read.error) && <ImportFaults error={read.error} area={view.area} />}
        <div className="form-end">
          {/* A button that can't be pressed yet stays where it is. */}
          <button
            type="submit"
            className="button primary"
            aria-busy={read.isPending}
            aria-disabled={file === null || read.isPending}
          >
            {t('offences.start')}
          </button>
          {read.isPending && (
            <button type="button" className="button quiet" onClick={() => stop.current.abort()}>
              {t('offences.stop')}
            </button>
          )}
        </div>
      </form>
    </section>
  );
}

/** How far the file is, in per cent and bytes. */
function Way({ sent: { sent, total } }: { sent: Sent }) {
  const { t } = useWords();
  const inBytes = useBytes();
  const part = total === 0 ? 1 : sent / total;
  return (
    <div>
      <progress value={part} aria-label={t('offences.progress')} />
      <p className="small soft number">
        {part < 1
          ? t('offences.sending', { percent: Math.floor(part * 100), sent: inBytes(sent), total: inBytes(total) })
          : t('offences.reading')}
      </p>
    </div>
  );
}

/** Bytes in MB with one decimal; a small file in whole kB. */
function useBytes(): (bytes: number) => string {
  const { language } = useWords();
  return (bytes) =>
    bytes < MB
      ? `${Math.ceil(bytes / KB).toLocaleString(language)} kB`
      : `${(bytes / MB).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;
}
