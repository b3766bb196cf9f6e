import { IconCheck, IconClock, IconFileText, IconHome, IconLock } from '@tabler/icons-react';
import type { SharingView } from '../../../api/api-types.js';
import { AgencyName } from '../../../components/agency.js';
import { useWords } from '../../../words/words.js';

type Row = SharingView['rows'][number];
type Cell = Row['cells'][number];

/** Who reads what, and why. On a narrow screen it scrolls inside its own frame. */
export function Matrix({ sharing: { agencies, rows }, own }: { sharing: SharingView; own: string | undefined }) {
  const { t } = useWords();
  const word = (kind: Row['kind']) => (kind === 'age-band' ? t('sharing.ageBand') : t(`consent.kind.${kind}`));
  return (
    <section className="card matrix" aria-labelledby="who-reads">
      <div className="card-head">
        <h2 id="who-reads">{t('sharing.whoReads')}</h2>
        <span className="push small soft">{t('sharing.about')}</span>
      </div>
      <div className="table-frame row-scrolls" tabIndex={0} role="region" aria-labelledby="who-reads">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{t('sharing.kind')}</span>
              </th>
              {agencies.map((agency) => (
                <th key={agency.id} scope="col" className={agency.id === own ? 'mine' : undefined}>
                  <AgencyName agency={agency}>{agency.name}</AgencyName>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, cells }) => (
              <tr key={kind}>
                <th scope="row">{word(kind)}</th>
                {cells.map((cell) => (
                  <td key={cell.agency} className={cell.agency === own ? 'mine' : undefined}>
                    <Reading cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('sharing.intelligence')}</th>
              <td colSpan={agencies.length}>
                <span className="reading">
                  <IconLock {...look} />
                  {t('sharing.never')}
                </span>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

const look = { size: 15, stroke: 1.75, 'aria-hidden': true } as const;

const ICONS = {
  own: IconHome,
  consent: IconCheck,
  ground: IconFileText,
  withdrawn: IconClock,
  'what-and-when': IconCheck,
  'if-joining': IconClock,
  offered: IconClock,
  nothing: null,
} as const;

/** The word, with the paragraph where it is the law that opens. */
function Reading({ cell: { reads, ground } }: { cell: Cell }) {
  const { t } = useWords();
  const Icon = ICONS[reads];
  return (
    <span className={`reading ${reads}`}>
      {Icon !== null && <Icon {...look} />}
      {reads === 'ground' && ground !== null ? ground : t(`sharing.reads.${reads}`)}
    </span>
  );
}
