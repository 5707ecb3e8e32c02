import { Button } from '@mantine/core';
import { t } from '../lib/i18n.ts';
import { useApp, type Confirmation } from '../lib/store.ts';
import { useState } from 'react';
import { Dialog } from './Dialog.tsx';
import classes from './ConfirmHost.module.css';

/** Shows the question that `confirm()` asks; there is never more than one. */
export function ConfirmHost() {
  const confirmation = useApp((state) => state.confirmation);
  // Keeps the words while the dialog fades out.
  const [last, setLast] = useState<Confirmation | null>(null);
  if (confirmation !== null && confirmation !== last) setLast(confirmation);
  const shown = confirmation ?? last;
  return (
    <Dialog
      opened={confirmation !== null}
      onClose={() => confirmation?.answer(false)}
      title={shown?.title ?? ''}
      alert
    >
      <p className={classes['body']}>{shown?.body}</p>
      <div className={classes['actions']}>
        <Button variant="default" onClick={() => confirmation?.answer(false)} data-autofocus>
          {t('common.cancel')}
        </Button>
        <Button
          {...(shown?.danger === true ? { color: 'red' } : {})}
          onClick={() => confirmation?.answer(true)}
        >
          {shown?.confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
