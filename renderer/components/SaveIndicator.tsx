import { IconAlertTriangle, IconCheck, IconLoader2, IconLock } from '@tabler/icons-react';
import { UnstyledButton } from '@mantine/core';
import type { ApiError } from '../lib/api.ts';
import { errorText } from '../lib/errors.ts';
import { t } from '../lib/i18n.ts';
import { flushAll } from '../lib/saver.ts';
import type { SaveState } from '../lib/store.ts';
import { useDelayed } from './useDelayed.ts';
import classes from './SaveIndicator.module.css';

interface SaveIndicatorProps {
  readonly state: SaveState;
  readonly readOnly?: boolean;
  /** The reason of a failure is told elsewhere. */
  readonly short?: boolean;
}

/** Whether what is on screen is also on disk. */
export function SaveIndicator({ state, readOnly = false, short = false }: SaveIndicatorProps) {
  if (readOnly) {
    return (
      <span className={classes['indicator']} data-save-state="read-only">
        <IconLock size={14} aria-hidden="true" />
        {t('save.readOnly')}
      </span>
    );
  }
  return (
    <span
      className={classes['indicator']}
      role="status"
      aria-live={state.kind === 'failed' ? 'assertive' : 'off'}
      data-save-state={state.kind}
    >
      {state.kind === 'saved' && (
        <>
          <IconCheck size={14} aria-hidden="true" />
          {t('save.saved')}
        </>
      )}
      {state.kind === 'saving' && <Saving />}
      {state.kind === 'failed' && (
        <>
          <IconAlertTriangle size={14} aria-hidden="true" />
          {short ? t('save.failedShort') : <Failure error={state.error} />}
        </>
      )}
    </span>
  );
}

function Failure({ error }: { readonly error: ApiError }) {
  return (
    <>
      <span className={classes['reason']}>
        {t('save.failed', { reason: errorText(error).title })}
      </span>
      <UnstyledButton className={classes['retry']} onClick={() => void flushAll()}>
        {t('save.retry')}
      </UnstyledButton>
    </>
  );
}

function Saving() {
  const slow = useDelayed(400);
  return (
    <>
      <IconLoader2 size={14} aria-hidden="true" className={slow ? classes['spin'] : undefined} />
      {t('save.saving')}
    </>
  );
}
