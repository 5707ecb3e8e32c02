import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../lib/i18n.ts';
import { Dialog } from './Dialog.tsx';

interface FormDialogProps {
  readonly title: string;
  /** What the button says. */
  readonly submit: string;
  readonly isBusy: boolean;
  readonly disabled?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** `lg` for many fields, two beside each other. */
  readonly size?: 'md' | 'lg';
  readonly children: ReactNode;
}

/** A dialog that asks for a few values: cancel, or submit with the button or Enter. */
export function FormDialog(props: FormDialogProps) {
  const { title, submit, isBusy, disabled = false, onSubmit, onClose, children } = props;
  const { size = 'md' } = props;
  return (
    <Dialog opened onClose={onClose} title={title} size={size}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Stack gap="md">
          {children}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={isBusy} disabled={disabled}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
