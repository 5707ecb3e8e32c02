import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { FieldConflict, MergeConflict, Side } from '../../../shared/domain/merge/model.ts';
import { TextChange } from '../../components/records/TextChange.tsx';
import { useValueNames } from '../../components/records/useRecordNames.ts';
import { formatInstant } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import type { Choices } from './choices.ts';
import classes from './Merge.module.css';
import { fieldText, kindText, valueOf } from '../../components/records/entity-words.ts';

interface ConflictCardProps {
  readonly conflict: MergeConflict;
  readonly choices: Choices;
  readonly onChoose: (field: string | null, side: Side) => void;
}

/** One record that both changed: mine beside theirs, field by field, with a choice for each. */
export function ConflictCard({ conflict, choices, onChoose }: ConflictCardProps) {
  const [showsBase, setShowsBase] = useState(false);
  const { key, scope, code, title, reason, ours, theirs, fields } = conflict;
  const isWhole = scope === 'record';
  const by = (who: MergeConflict['ours']): string =>
    who === null ? '' : t('merge.by', { actor: who.actor, when: formatInstant(who.at) });
  return (
    <article className={classes['card']} aria-label={`${code} ${title}`.trim()}>
      <header className={classes['cardHead']}>
        <div>
          <p className={classes['kind']}>{kindText(conflict)}</p>
          <h3 className={classes['name']} dir="auto">
            {code} {title}
          </h3>
          <p className={classes['help']}>{t(`merge.reason.${reason}`)}</p>
        </div>
        <Choice
          label={t('merge.choice', { field: t('merge.wholeRecord') })}
          value={choices.get(key, null)}
          onChoose={(side) => onChoose(null, side)}
        />
      </header>
      <div className={classes['sides']} data-base={showsBase || undefined}>
        <span />
        {showsBase && <strong>{t('merge.before')}</strong>}
        <span>
          <strong>{t('merge.mine')}</strong> <small>{by(ours)}</small>
        </span>
        <span>
          <strong>{t('merge.theirs')}</strong> <small>{by(theirs)}</small>
        </span>
        {fields.map((field) => (
          <FieldRow
            key={field.field}
            conflict={conflict}
            field={field}
            showsBase={showsBase}
            value={isWhole ? undefined : choices.get(key, field.field)}
            onChoose={isWhole ? null : (side) => onChoose(field.field, side)}
          />
        ))}
      </div>
      <button
        type="button"
        className={classes['toggle']}
        aria-pressed={showsBase}
        onClick={() => setShowsBase(!showsBase)}
      >
        {t('merge.showBefore')}
      </button>
    </article>
  );
}

interface FieldRowProps {
  readonly conflict: MergeConflict;
  readonly field: FieldConflict;
  readonly showsBase: boolean;
  readonly value: Side | undefined;
  readonly onChoose: ((side: Side) => void) | null;
}

function FieldRow({ conflict, field, showsBase, value, onChoose }: FieldRowProps) {
  const names = useValueNames();
  const text = (one: unknown): string => valueOf(conflict, field.field, one, names);
  const [mine, other, base] = [text(field.ours), text(field.theirs), text(field.base)];
  const label = fieldText(conflict, field.field);
  return (
    <>
      <div className={classes['label']}>
        <span>{label}</span>
        {onChoose !== null && (
          <Choice label={t('merge.choice', { field: label })} value={value} onChoose={onChoose} />
        )}
      </div>
      {showsBase && <div className={classes['value']}>{base || t('merge.empty')}</div>}
      <div className={classes['value']} data-chosen={value === 'ours' || undefined}>
        {mine === '' ? t('merge.empty') : <TextChange before={mine} after={other} side="before" />}
      </div>
      <div className={classes['value']} data-chosen={value === 'theirs' || undefined}>
        {other === '' ? t('merge.empty') : <TextChange before={mine} after={other} side="after" />}
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

function Choice({ label, value, onChoose }: ChoiceProps) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={value ?? ''}
      data={[
        { value: 'ours', label: t('merge.mine') },
        { value: 'theirs', label: t('merge.theirs') },
      ]}
      onChange={(side) => onChoose(side === 'theirs' ? 'theirs' : 'ours')}
    />
  );
}
