import { usePartKinds } from '../../api/agency-kinds.js';
import { AgencyName } from '../../components/agency.js';

type Bar = { look: 'past' | 'now' | 'ahead'; left: number; width: number };

/** A made-up score, a line for each kind of agency, in per cent of the width: what a case looks like when nobody falls. */
const LINES: Bar[][] = [
  [
    { look: 'past', left: 4, width: 14 },
    { look: 'now', left: 18.5, width: 38 },
    { look: 'ahead', left: 58, width: 22 },
  ],
  [
    { look: 'past', left: 0, width: 20 },
    { look: 'now', left: 20.5, width: 72 },
  ],
  [
    { look: 'past', left: 0, width: 17 },
    { look: 'now', left: 17.5, width: 29 },
    { look: 'ahead', left: 47.5, width: 26 },
  ],
  [
    { look: 'now', left: 27, width: 24 },
    { look: 'ahead', left: 52.5, width: 28 },
  ],
  [
    { look: 'now', left: 34, width: 13 },
    { look: 'ahead', left: 48.5, width: 40 },
  ],
];

export function PromiseScore() {
  const kinds = usePartKinds();
  return (
    <div className="promise-score" aria-hidden="true">
      {kinds.slice(0, LINES.length).map(({ kind }, at) => (
        <div key={kind} data-agency={kind}>
          <AgencyName agency={{ kind }} />
          <span className="line">
            {LINES[at]?.map(({ look, left, width }) => (
              <i key={look} className={look} style={{ left: `${left}%`, width: `${width}%` }} />
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
