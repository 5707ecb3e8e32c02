import { Button, Input } from '@mantine/core';
import { IconEye, IconEyeOff, IconLock } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { t } from '../../../lib/i18n.ts';
import classes from './GuardedField.module.css';

interface GuardedFieldProps {
  readonly label: string;
  /** There is something to hide. */
  readonly guarded: boolean;
  readonly children: ReactNode;
}

/** A field whose value is hidden until somebody asks for it; typed now, it stays in sight. */
export function GuardedField({ label, guarded, children }: GuardedFieldProps) {
  const [shown, setShown] = useState(!guarded);
  const Eye = shown ? IconEyeOff : IconEye;
  // Always the same frame: a field that moved to another one would lose the focus while typing.
  return (
    <div className={classes['field']}>
      {shown || !guarded ? (
        children
      ) : (
        <div>
          <Input.Label labelElement="div">{label}</Input.Label>
          <p className={classes['mask']}>
            <IconLock size={14} aria-hidden="true" />
            {t('registers.guarded')}
          </p>
        </div>
      )}
      {guarded && (
        <div className={classes['line']}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Eye size={14} aria-hidden="true" />}
            aria-label={t(shown ? 'registers.guarded.hide' : 'registers.guarded.show', {
              field: label,
            })}
            onClick={() => setShown(!shown)}
          >
            {t(shown ? 'registers.hide' : 'registers.show')}
          </Button>
          <span className={classes['note']}>{t('registers.guarded.note')}</span>
        </div>
      )}
    </div>
  );
}
