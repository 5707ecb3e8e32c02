import { Button, NumberInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { highestRating } from '../../../shared/domain/criteria-problems.ts';
import type { RiskCriteria } from '../../../shared/domain/risk-criteria.ts';
import { Section } from '../../components/Page.tsx';
import { t } from '../../lib/i18n.ts';
import { fieldWords } from '../../lib/record-words.ts';
import { nextLevel, ratedLevel, withCell } from './criteria-draft.ts';
import { isSame, type MatrixCell } from './matrix-cell.ts';
import { RiskMatrix } from './RiskMatrix.tsx';
import classes from './MatrixEditor.module.css';

interface MatrixEditorProps {
  readonly draft: RiskCriteria;
  readonly change: (patch: Partial<RiskCriteria>) => void;
  readonly readOnly: boolean;
}

/** The matrix that scales and levels give: cells that differ are clicked, the appetite is an edge. */
export function MatrixEditor({ draft, change, readOnly }: MatrixEditorProps) {
  const { exceptions, appetite } = draft;
  const isOwn = (cell: MatrixCell): boolean =>
    exceptions.some((one) =>
      isSame(cell, { likelihood: one.likelihood ?? 0, consequence: one.consequence ?? 0 }),
    );
  const isAbove = ({ likelihood, consequence }: MatrixCell): boolean =>
    likelihood * consequence > (appetite ?? Infinity);
  const put = (cell: MatrixCell, level: number): void =>
    change({ exceptions: withCell(draft, cell, level) });
  const onKey = (event: KeyboardEvent, cell: MatrixCell): void => {
    const level = Number(event.key) - 1;
    const isLevel = Number.isInteger(level) && level >= 0 && level < draft.levels.length;
    const clears = event.key === 'Delete' || event.key === 'Backspace';
    if ((!isLevel && !clears) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    put(cell, clears ? ratedLevel(draft, cell) : level);
  };
  return (
    <Section
      title={t('risks.criteria.matrix')}
      description={t('risks.criteria.matrix.about')}
      actions={
        exceptions.length > 0 &&
        !readOnly && (
          <Button variant="subtle" size="compact-sm" onClick={() => change({ exceptions: [] })}>
            {t('risks.criteria.clearExceptions')}
          </Button>
        )
      }
    >
      <RiskMatrix
        criteria={draft}
        label={t('risks.criteria.matrix')}
        {...(readOnly ? {} : { onPick: (cell) => put(cell, nextLevel(draft, cell)) })}
        onCellKey={onKey}
        isEdged={isAbove}
        say={(cell) =>
          [
            ...(isOwn(cell) ? [t('risks.criteria.cell.own')] : []),
            ...(isAbove(cell) ? [t('risks.criteria.cell.above')] : []),
          ].join(', ')
        }
        renderCell={(cell, level) => (
          <span className={classes['face']} data-own={isOwn(cell) || undefined}>
            <span className={classes['rating']}>{cell.likelihood * cell.consequence}</span>
            <span className={classes['level']} dir="auto">
              {draft.levels[level ?? 0]?.label ?? ''}
            </span>
          </span>
        )}
      />
      <div className={classes['below']}>
        <NumberInput
          label={fieldWords('risk-criteria', 'appetite').label}
          description={fieldWords('risk-criteria', 'appetite').help}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          className={classes['appetite'] ?? ''}
          value={appetite ?? ''}
          min={1}
          max={highestRating(draft)}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          readOnly={readOnly}
          onChange={(next) => change({ appetite: typeof next === 'number' ? next : null })}
        />
        <p className={classes['note']} role="status">
          {[
            t('risks.criteria.appetite.note', { highest: highestRating(draft) }),
            ...(exceptions.length === 0
              ? []
              : [t('risks.criteria.exceptions', { count: exceptions.length })]),
          ].join(' ')}
        </p>
      </div>
    </Section>
  );
}
