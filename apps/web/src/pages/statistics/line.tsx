import type { Statistics } from '../../api/api-types.js';
import { dayAndMonth } from '../../time.js';
import { useWords } from '../../words/words.js';

const WIDTH = 372;
const HEIGHT = 156;
const LEFT = 30;
const RIGHT = 340;
const TOP = 30;
const BOTTOM = 128;

/** Medians month by month, with the goal as a dashed line. A month with too few talks is a gap. */
export function Line({ months, goal }: { months: Statistics['firstTalk']['months']; goal: number | null }) {
  const { t, language } = useWords();
  const most = Math.max(1, goal ?? 0, ...months.map(({ median }) => median ?? 0));
  const x = (at: number) => LEFT + (months.length < 2 ? 0 : ((RIGHT - LEFT) * at) / (months.length - 1));
  const y = (days: number) => BOTTOM - ((BOTTOM - TOP) * days) / most;
  const points = months.flatMap(({ month, median }, at) =>
    median === null ? [] : [{ month, median, at, x: x(at), y: y(median) }],
  );
  const [first, last] = [points[0], points.at(-1)];
  const short = (month: string) => dayAndMonth(`${month}-01`, language).split(' ')[1] ?? '';
  return (
    <svg
      className="line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('statistics.firstTalk.picture', {
        months: points.map(({ month, median }) => `${short(month)} ${median}`).join(', '),
      })}
    >
      <path className="floor" d={`M${LEFT - 6} ${BOTTOM}H${WIDTH - 6}`} />
      {goal !== null && (
        <>
          <path className="goal" d={`M${LEFT - 6} ${y(goal)}H${WIDTH - 6}`} />
          <text x={WIDTH - 6} y={y(goal) - 5} textAnchor="end">
            {t('statistics.firstTalk.goal', { count: goal })}
          </text>
        </>
      )}
      {months.map(({ month }, at) => (
        <text key={month} x={x(at)} y={HEIGHT - 8} textAnchor="middle">
          {short(month)}
        </text>
      ))}
      {points.slice(1).map((point, before) => {
        const from = points[before];
        const follows = from !== undefined && from.at === point.at - 1;
        return follows ? (
          <path key={point.month} className="way" d={`M${from.x} ${from.y}L${point.x} ${point.y}`} />
        ) : null;
      })}
      {points.map((point) => (
        <circle
          key={point.month}
          className={point === last ? 'last' : ''}
          cx={point.x}
          cy={point.y}
          r={point === last ? 5 : 3.5}
        />
      ))}
      {[...new Set([first, last])].map(
        (point) =>
          point !== undefined && (
            <text key={point.month} className="value" x={point.x} y={point.y - 10} textAnchor="middle">
              {point.median}
            </text>
          ),
      )}
    </svg>
  );
}
