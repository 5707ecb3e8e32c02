import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { RecordDetail } from '../../../../shared/contract/record-values.ts';
import { t } from '../../../lib/i18n.ts';
import { partLabel } from '../../../lib/record-words.ts';
import classes from './MissingBar.module.css';

interface MissingBarProps {
  readonly detail: RecordDetail;
  /** Goes to a field or to a kind of link. */
  readonly onGo: (name: string) => void;
}

/** What a record still lacks, as ways to it. */
export function MissingBar({ detail: { record, missing }, onGo }: MissingBarProps) {
  const { type, owner } = record;
  // Nobody answers for it: an auditor asks for that first.
  const names = [...(owner.trim() === '' ? ['owner'] : []), ...missing];
  if (names.length === 0) {
    return (
      <p className={classes['bar']} data-complete>
        <IconCircleCheck size={16} aria-hidden="true" />
        {t('registers.complete')}
      </p>
    );
  }
  return (
    <div className={classes['bar']} role="group" aria-label={t('registers.missing.label')}>
      <IconAlertTriangle size={16} aria-hidden="true" />
      <span>{t('registers.missing', { count: names.length })}</span>
      {names.map((name) => (
        <UnstyledButton key={name} className={classes['name'] ?? ''} onClick={() => onGo(name)}>
          {partLabel(type, name)}
        </UnstyledButton>
      ))}
    </div>
  );
}
