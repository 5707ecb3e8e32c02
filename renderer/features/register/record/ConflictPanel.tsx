import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ChangeEntry } from '../../../../shared/domain/changelog.ts';
import type { AnyRecord } from '../../../../shared/domain/records/record.ts';
import { wholeText } from '../../../components/records/change-texts.ts';
import { TextChange } from '../../../components/records/TextChange.tsx';
import type { EditedRecord } from '../../../components/records/useRecordDraft.ts';
import { useValueNames } from '../../../components/records/useRecordNames.ts';
import { useOperation } from '../../../lib/api.ts';
import { formatAgo } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import type { Conflict } from '../../../lib/record-draft.ts';
import { partLabel } from '../../../lib/record-words.ts';
import classes from './ConflictPanel.module.css';

interface ConflictPanelProps {
  readonly record: AnyRecord;
  readonly edited: EditedRecord;
}

/** Fields that somebody else changed meanwhile: both values side by side, and one of them stays. */
export function ConflictPanel({ record, edited }: ConflictPanelProps) {
  const { conflicts, settle } = edited;
  const panel = useRef<HTMLElement>(null);
  const isShown = conflicts.length > 0;
  useEffect(() => {
    if (isShown) panel.current?.scrollIntoView({ block: 'start' });
  }, [isShown]);
  const log = useOperation(
    'history.record',
    { entity: 'record', id: record.id },
    { enabled: isShown },
  ).data;
  if (!isShown) return null;
  // Who wrote the other wording; our own other fields may have been saved after it.
  const latest = log?.find((entry) => conflicts.some(({ field }) => touches(entry, field)));
  return (
    <section
      ref={panel}
      className={classes['panel']}
      role="alert"
      aria-label={t('registers.conflict')}
    >
      <header className={classes['head']}>
        <IconGitMerge size={18} aria-hidden="true" />
        <div>
          <h2 className={classes['title']}>{t('registers.conflict')}</h2>
          <p>
            {latest === undefined
              ? t('registers.conflict.body')
              : t('registers.conflict.bodyBy', {
                  who: latest.actor === '' ? t('registers.history.nobody') : latest.actor,
                  ago: formatAgo(latest.at),
                })}
          </p>
        </div>
      </header>
      {conflicts.map((conflict) => (
        <Choice
          key={conflict.field}
          record={record}
          conflict={conflict}
          onSettle={(keep) => settle(conflict, keep)}
        />
      ))}
    </section>
  );
}

function touches({ after }: ChangeEntry, field: string): boolean {
  const data = after?.['data'];
  return (
    after !== null &&
    (field in after || (typeof data === 'object' && data !== null && field in data))
  );
}

interface ChoiceProps {
  readonly record: AnyRecord;
  readonly conflict: Conflict;
  readonly onSettle: (keep: 'mine' | 'theirs') => void;
}

function Choice({ record: { type }, conflict: { field, mine, theirs }, onSettle }: ChoiceProps) {
  const names = useValueNames();
  const label = partLabel(type, field);
  const own = wholeText(type, field, mine, names);
  const other = wholeText(type, field, theirs, names);
  const sides = [
    { keep: 'mine', text: own, side: 'before' },
    { keep: 'theirs', text: other, side: 'after' },
  ] as const;
  return (
    <div className={classes['choice']} role="group" aria-label={label}>
      <h3 className={classes['field']}>{label}</h3>
      <div className={classes['sides']}>
        {sides.map(({ keep, text, side }) => (
          <div key={keep} className={classes['side']}>
            <p className={classes['whose']}>{t(`registers.conflict.${keep}`)}</p>
            <div
              className={classes['text']}
              tabIndex={0}
              role="region"
              aria-label={t(`registers.conflict.${keep}`)}
            >
              {text === '' ? (
                <span className={classes['empty']}>{t('registers.nothing')}</span>
              ) : (
                <TextChange before={own} after={other} side={side} />
              )}
            </div>
            <Button
              size="compact-sm"
              variant={keep === 'mine' ? 'filled' : 'default'}
              onClick={() => onSettle(keep)}
            >
              {t(`registers.conflict.${keep}.keep`)}
            </Button>
          </div>
        ))}
      </div>
    </div>
  );
}
