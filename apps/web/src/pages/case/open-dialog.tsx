import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { GoOn } from '../../components/go-on.js';
import { useLatest } from '../../components/use-latest.js';
import type { DialogProps } from './dialogs/dialog-props.js';
import { openingOf } from './opening.js';

const ActionDialog = lazy(() => import('./dialogs/action-dialog.js'));
const AssignDialog = lazy(() => import('./dialogs/assign-dialog.js'));
const BreakGlassDialog = lazy(() => import('./dialogs/break-glass-dialog.js'));
const ConfirmConsentDialog = lazy(() => import('./dialogs/confirm-consent-dialog.js'));
const ConsentDialog = lazy(() => import('./dialogs/consent-dialog.js'));
const DatedDialog = lazy(() => import('./dialogs/dated-dialog.js'));
const DuplicateDialog = lazy(() => import('./dialogs/duplicate-dialog.js'));
const LockOutDialog = lazy(() => import('./dialogs/lock-out-dialog.js'));
const OfferDialog = lazy(() => import('./dialogs/offer-dialog.js'));
const PostponeDialog = lazy(() => import('./dialogs/postpone-dialog.js'));
const TaskDialog = lazy(() => import('./dialogs/task-dialog.js'));
const UndoCloseDialog = lazy(() => import('./dialogs/undo-close-dialog.js'));
const WithdrawConsentDialog = lazy(() => import('./dialogs/withdraw-consent-dialog.js'));

/**
 * The dialog that the address names, if it means something; a talk has a page of its own. Once open it stays: whoever was
 * overtaken by somebody else's answer is told so where the own one was written.
 */
export function OpenDialog({ thing, view: now, ...rest }: DialogProps & { thing: string }) {
  const found = useMemo(() => {
    const opening = openingOf(now, thing);
    return opening === undefined ? undefined : { view: now, opening };
  }, [now, thing]);
  const kept = useLatest(found);
  const navigate = useNavigate();
  if (kept === undefined) return null;
  const { view, opening } = kept;
  const props = { view, ...rest };
  const dialog = () => {
    switch (opening.kind) {
      case 'talk':
        return (
          <GoOn
            go={() =>
              navigate({
                to: '/cases/$reference/talks/$task',
                params: { reference: view.reference, task: opening.task.id },
                replace: true,
              })
            }
          />
        );
      case 'task':
        return <TaskDialog {...props} task={opening.task} />;
      case 'consent':
        return <ConsentDialog {...props} />;
      case 'action':
        return <ActionDialog {...props} action={opening.action} />;
      case 'offer':
        return <OfferDialog {...props} offer={opening.offer} />;
      case 'assign':
        return <AssignDialog {...props} track={opening.track} />;
      case 'extend':
      case 'park':
        return <PostponeDialog {...props} way={opening.kind} track={opening.track} may={opening.may} />;
      case 'dated':
        return <DatedDialog {...props} dated={opening.dated} />;
      case 'undo-close':
        return <UndoCloseDialog {...props} closed={opening.closed} />;
      case 'duplicate':
        return <DuplicateDialog {...props} />;
      case 'break-glass':
        return <BreakGlassDialog {...props} />;
      case 'lock-out':
        return <LockOutDialog {...props} />;
      case 'withdraw-consent':
        return <WithdrawConsentDialog {...props} />;
      case 'confirm-consent':
        return <ConfirmConsentDialog {...props} consent={opening.consent} />;
    }
  };
  return <Suspense fallback={null}>{dialog()}</Suspense>;
}
