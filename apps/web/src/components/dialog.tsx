import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';

/**
 * A dialog that keeps the focus, and gives it back to what opened it: Mantine would only if it were closed while it stays on the
 * page. A click beside it closes nothing: what is written in it would be lost. Scroll locking is off: it would need inline style
 * elements.
 */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}) {
  const { t } = useWords();
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // What opened it may be done and gone by now; the page itself is then the place to go on from.
      const back = opener?.isConnected && opener !== document.body ? opener : document.getElementById('main');
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    },
    [opener],
  );
  return (
    <Modal
      opened
      centered
      lockScroll={false}
      closeOnClickOutside={false}
      size={wide ? 680 : 520}
      title={title}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('close'), size: 'lg' }}
      transitionProps={{ duration: 0 }}
    >
      {/* The focus begins at the dialog itself, so that its title is read before its first button. */}
      <div data-autofocus tabIndex={-1} className="dialog-body">
        {children}
      </div>
    </Modal>
  );
}
