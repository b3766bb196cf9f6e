import type { DisclosureChoices } from '../../../api/api-types.js';
import { Choice, type Option } from '../../../components/fields.js';
import { useWords } from '../../../words/words.js';

type Ground = DisclosureChoices['grounds'][number];

/** Not for these two, whatever is chosen. */
const BESIDE: ReadonlySet<Ground['whyNot'][number]> = new Set(['sender', 'receiver', 'by-referral', 'by-handoff']);

/** The grounds, those that fit first. One that does not stays, and says why: the picker is the guidance. */
export function GroundPicker({
  grounds,
  value,
  onChange,
  fault,
}: {
  grounds: Ground[];
  value: string | null;
  onChange: (ground: string) => void;
  fault: string | undefined;
}) {
  const { t } = useWords();
  const option = useOption();
  const inOrder = grounds.toSorted((a, b) => a.paragraph.localeCompare(b.paragraph, 'sv', { numeric: true }));
  const beside = inOrder.filter(({ whyNot }) => whyNot.some((each) => BESIDE.has(each)));
  const near = inOrder.filter((each) => !beside.includes(each));
  const approved = near
    .filter((each) => each.approved !== null)
    .toSorted((a, b) => Number(a.whyNot.length > 0) - Number(b.whyNot.length > 0));
  const unapproved = near.filter((each) => each.approved === null);
  return (
    <>
      <Choice
        legend={t('sharing.ground')}
        options={approved.map(option)}
        value={value}
        onChange={onChange}
        fault={fault}
      />
      <Others title={t('sharing.unapproved')} grounds={unapproved} open />
      <Others title={t('sharing.otherGrounds', { count: beside.length })} grounds={beside} />
    </>
  );
}

/** Those that cannot be chosen, in a row each. */
function Others({ title, grounds, open = false }: { title: string; grounds: Ground[]; open?: boolean }) {
  const { t, titled } = useWords();
  if (grounds.length === 0) return null;
  return (
    <details className="beside-grounds" open={open}>
      <summary className="small">{title}</summary>
      <ul>
        {grounds.map((each) => (
          <li key={each.ground} className="small">
            <b>{each.paragraph}</b> {titled(each.title)}{' '}
            <span className="soft">
              {each.whyNot
                .filter((reason) => reason !== 'not-approved')
                .map((reason) => t(`sharing.whyNot.${reason}`))
                .join(' ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function useOption(): (ground: Ground) => Option<string> {
  const { t, titled } = useWords();
  return ({ ground, paragraph, title, acute, approved, whyNot }) => ({
    code: ground,
    label: paragraph,
    about: [titled(title), acute ? t('sharing.acute') : '', approved === null ? '' : t('sharing.approved', approved)]
      .filter(Boolean)
      .join(' '),
    ...(whyNot.length === 0 ? {} : { closed: whyNot.map((each) => t(`sharing.whyNot.${each}`)).join(' ') }),
  });
}
