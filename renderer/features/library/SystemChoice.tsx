import { useState } from 'react';
import { Button } from '@mantine/core';
import type { RecordBrief } from '../../../shared/contract/record-values.ts';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { RecordPicker } from '../../components/records/RecordPicker.tsx';
import { t } from '../../lib/i18n.ts';
import classes from './Library.module.css';

interface SystemChoiceProps {
  readonly system: RecordBrief | null;
  readonly onChange: (system: RecordBrief | null) => void;
}

/** The AI system that the chosen risks concern; none is an answer. */
export function SystemChoice({ system, onChange }: SystemChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <span className={classes['system']}>
      <span>{t('library.system')}</span>
      {system === null ? (
        <span className={classes['muted']}>{t('library.system.none')}</span>
      ) : (
        <RecordChip record={system} onRemove={() => onChange(null)} />
      )}
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {t(system === null ? 'library.system.choose' : 'library.system.change')}
      </Button>
      {isOpen && (
        <RecordPicker
          title={t('library.system.title')}
          types={['system']}
          taken={system === null ? [] : [system.id]}
          onPick={onChange}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  );
}
