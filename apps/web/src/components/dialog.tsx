import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';

/** A dialog that keeps the focus and gives it back. Scroll locking is off: it would need inline style elements. */
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
  return (
    <Modal
      opened
      centered
      lockScroll={false}
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
