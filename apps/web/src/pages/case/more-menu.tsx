import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconChevronDown } from '@tabler/icons-react';
import type { CaseView, TrackView } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';
import {
  BREAK_GLASS,
  CONSENT,
  DUPLICATE,
  LOCK_OUT,
  nameOfAssignment,
  nameOfDated,
  nameOfExtension,
  nameOfParking,
  WITHDRAW_CONSENT,
} from './opening.js';

/** What is done seldom: dates moved, work given away, an offer or a consent taken back. */
export function MoreMenu({ view, onOpen }: { view: CaseView; onOpen: (thing: string) => void }) {
  const { t, titled, inline } = useWords();
  const navigate = useNavigate();
  if (view.status === 'closed') return null;
  const mine = view.tracks.filter((track) => track.mine);
  const named = (words: string, track: TrackView) =>
    mine.length > 1 ? t('case.ofTrack', { words, track: inline(track.title) }) : words;
  const offered = view.handoffs.filter((handoff) => handoff.mayWithdraw);
  const may = (what: CaseView['may'][number]) => view.may.includes(what);
  if (
    mine.length === 0 &&
    offered.length === 0 &&
    view.may.length === 0 &&
    view.lockedOut === null &&
    !view.breakGlass.possible
  )
    return null;
  return (
    <Menu position="bottom-end" withinPortal width={270} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className="button">
          {t('more')}
          <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {mine
          .flatMap((track) => [
            ...(track.extension === null
              ? []
              : [[nameOfExtension(track), named(t('postpone.extend'), track)] as const]),
            ...(track.parking === null ? [] : [[nameOfParking(track), named(t('postpone.park'), track)] as const]),
            [nameOfAssignment(track), named(t('case.assign'), track)] as const,
          ])
          .map(([thing, words]) => (
            <Menu.Item key={thing} onClick={() => onOpen(thing)}>
              {words}
            </Menu.Item>
          ))}
        {view.dated.map((dated) => (
          <Menu.Item key={dated.kind} onClick={() => onOpen(nameOfDated(dated))}>
            {t('dated.give', { what: titled(dated.title) })}
          </Menu.Item>
        ))}
        {offered.map((handoff) => (
          <Menu.Item
            key={handoff.id}
            onClick={() => void navigate({ to: '/handoffs/$handoff', params: { handoff: handoff.id } })}
          >
            {t('case.withdrawOffer', { title: titled(handoff.title) })}
          </Menu.Item>
        ))}
        {mine.length > 0 && view.may.length > 0 && <Menu.Divider />}
        {may('refer') && (
          <Menu.Item onClick={() => void navigate({ to: '/new-concern', search: { later: view.reference } })}>
            {t('concern.titleOf.later')}
          </Menu.Item>
        )}
        {may('record-consent') && <Menu.Item onClick={() => onOpen(CONSENT)}>{t('case.askFamily')}</Menu.Item>}
        {may('withdraw-consent') && (
          <Menu.Item onClick={() => onOpen(WITHDRAW_CONSENT)}>{t('consent.withdraw')}</Menu.Item>
        )}
        {view.breakGlass.possible && <Menu.Item onClick={() => onOpen(BREAK_GLASS)}>{t('glass.title')}</Menu.Item>}
        {view.lockedOut !== null && <Menu.Item onClick={() => onOpen(LOCK_OUT)}>{t('lockOut.title')}</Menu.Item>}
        {may('close-as-duplicate') && <Menu.Item onClick={() => onOpen(DUPLICATE)}>{t('duplicate.title')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
