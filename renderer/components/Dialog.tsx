import { Modal, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../lib/i18n.ts';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** A question that has to be answered: no close button, read out at once. */
  readonly alert?: boolean;
  /** The title is for readers only. */
  readonly hideTitle?: boolean;
  readonly size?: NonNullable<ModalProps['size']>;
  readonly modal?: Partial<ModalProps>;
  readonly children: ReactNode;
}

/** The one dialog of the application: title, close button, content; never on top of another. */
export function Dialog(props: DialogProps) {
  const { opened, onClose, title, alert = false, hideTitle = false, size = 'md', modal } = props;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      {...(hideTitle ? {} : { title })}
      withCloseButton={!alert && !hideTitle}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size={size}
      // While a dialog fades out it would still swallow the keys.
      transitionProps={{ duration: 0 }}
      {...modal}
      attributes={{
        // Mantine's `header` element would count as a second banner of the page.
        header: { role: 'none' },
        content: hideTitle ? { 'aria-label': title } : {},
      }}
    >
      {alert ? <div ref={markAsAlert}>{props.children}</div> : props.children}
    </Modal>
  );
}

/** Mantine gives every modal the role of a dialog, whatever it is asked for. */
function markAsAlert(body: HTMLElement | null): void {
  body?.closest('[role="dialog"]')?.setAttribute('role', 'alertdialog');
}
