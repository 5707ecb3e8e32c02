import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { t } from '../lib/i18n.ts';
import classes from './Dialog.module.css';

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
      <Content alert={alert}>{props.children}</Content>
    </Modal>
  );
}

/** What the dialog shows; the field marked with `data-autofocus` takes the very next key. */
function Content({ alert, children }: Required<Pick<DialogProps, 'alert' | 'children'>>) {
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Mantine gives every modal the role of a dialog, whatever it is asked for.
    if (alert) content.current?.closest('[role="dialog"]')?.setAttribute('role', 'alertdialog');
  }, [alert]);
  useEffect(() => {
    // Mantine moves the focus with a timer, which keys that are typed at once overtake; they
    // would be lost. Not before all effects ran: one of them notes where the focus came from.
    queueMicrotask(() =>
      content.current
        ?.querySelector<HTMLElement>('[data-autofocus]')
        ?.focus({ preventScroll: true }),
    );
  }, []);
  return (
    <div ref={content} className={classes['content']}>
      {children}
    </div>
  );
}
