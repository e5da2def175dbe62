import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Called when the person leaves it by Escape or by a click beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** A question that has to be answered stays until it is. */
  readonly mustAnswer?: boolean;
  /** Room for more than a few lines. */
  readonly isWide?: boolean;
}

/** A sheet over the page for one short matter; focus stays inside and returns to where it was. */
export function Dialog({ title, isOpen, onClose, children, actions, mustAnswer = false, isWide = false }: DialogProps) {
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
    >
      <Modal className={styles.sheet ?? ''} data-wide={isWide || undefined}>
        <AriaDialog className={styles.dialog ?? ''} role={mustAnswer ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2} className={styles.title ?? ''}>
            {title}
          </Heading>
          <div className={styles.content}>{children}</div>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
