import { Radio, SegmentedControl } from '@mantine/core';
import type { DayOrder, DecimalSign } from '../../../shared/domain/measurement-cells.ts';
import type { ParsedMeasurements } from '../../../shared/domain/measurement-import.ts';
import {
  valueKey,
  type DuplicateChoice,
  type MergePlan,
} from '../../../shared/domain/measurement-merge.ts';
import { figureText, type IndicatorData } from '../../../shared/documents/aims/monitoring/text.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { ImportProblems } from './ImportProblems.tsx';
import classes from './ImportValues.module.css';

const words = wordsFor('en-GB');
/** Enough to see whether days and figures were understood. */
const shownRows = 8;

interface ImportPreviewProps {
  readonly data: IndicatorData;
  readonly parsed: ParsedMeasurements;
  readonly plan: MergePlan;
  readonly duplicates: DuplicateChoice;
  readonly onDuplicates: (choice: DuplicateChoice) => void;
  readonly onDayOrder: (order: DayOrder) => void;
  readonly onDecimal: (sign: DecimalSign) => void;
}

/** How a text was understood: values with their effect, what was guessed, what is left out. */
export function ImportPreview(props: ImportPreviewProps) {
  const { data, parsed, plan, duplicates, onDuplicates } = props;
  if (parsed.failure !== null) {
    return (
      <p className={classes['failure']} role="status">
        {t(`monitoring.import.${parsed.failure}`)}
      </p>
    );
  }
  const known = data.subgroups.map((one) => one.trim().toLowerCase());
  const unknown = [...new Set(parsed.values.map(({ subgroup }) => subgroup))].filter(
    (group) => group !== '' && !known.includes(group.toLowerCase()),
  );
  return (
    <div className={classes['preview']}>
      <p className={classes['count']} role="status">
        {t('monitoring.import.read', {
          count: parsed.values.length,
          fresh: plan.fresh.length,
          same: plan.same.length,
          clashes: plan.clashes.length,
        })}
      </p>
      <Guesses {...props} />
      {parsed.wide.length > 0 && (
        <p>{t('monitoring.import.wide', { groups: parsed.wide.join(', ') })}</p>
      )}
      {parsed.ignored.length > 0 && (
        <p>{t('monitoring.import.ignored', { columns: parsed.ignored.join(', ') })}</p>
      )}
      {unknown.length > 0 && (
        <p className={classes['warning']}>
          {t('monitoring.import.newGroups', { count: unknown.length, groups: unknown.join(', ') })}
        </p>
      )}
      <ImportProblems problems={parsed.problems} />
      {plan.clashes.length > 0 && (
        <Radio.Group
          label={t('monitoring.import.duplicates')}
          value={duplicates}
          onChange={(value) => onDuplicates(value)}
        >
          <div className={classes['choices']}>
            <Radio value="skip" label={t('monitoring.import.duplicates.skip')} />
            <Radio value="replace" label={t('monitoring.import.duplicates.replace')} />
          </div>
        </Radio.Group>
      )}
      {parsed.values.length > 0 && <PreviewTable {...props} />}
    </div>
  );
}

/** What the text alone leaves open; each can be read the other way. */
function Guesses({ parsed: { days, figures }, onDayOrder, onDecimal }: ImportPreviewProps) {
  return (
    <>
      {days.isGuess && (
        <div className={classes['guess']}>
          <span>{t('monitoring.import.days')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('monitoring.import.days')}
            value={days.order}
            onChange={(value) => onDayOrder(value)}
            data={(['day-first', 'month-first'] as const).map((value) => ({
              value,
              label: t(`monitoring.import.days.${value}`),
            }))}
          />
        </div>
      )}
      {figures.isGuess && (
        <div className={classes['guess']}>
          <span>{t('monitoring.import.decimals')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('monitoring.import.decimals')}
            value={figures.decimal === figures.unsure ? 'decimal' : 'thousand'}
            onChange={(value) =>
              onDecimal((value === 'decimal') === (figures.unsure === ',') ? ',' : '.')
            }
            data={(['decimal', 'thousand'] as const).map((value) => ({
              value,
              label: t(`monitoring.import.decimals.${value}`),
            }))}
          />
        </div>
      )}
    </>
  );
}

/** The first values that were read, and what becomes of them. */
function PreviewTable({ data, parsed, plan, duplicates }: ImportPreviewProps) {
  const clashes = new Map(plan.clashes.map((clash) => [valueKey(clash.after), clash.before]));
  const same = new Set(plan.same.map(valueKey));
  // What differs from what is there is what one looks for first.
  const rows = parsed.values
    .toSorted((a, b) => Number(clashes.has(valueKey(b))) - Number(clashes.has(valueKey(a))))
    .slice(0, shownRows);
  const rest = parsed.values.length - rows.length;
  const effect = (key: string): string => {
    const before = clashes.get(key);
    if (before === undefined) {
      return t(`monitoring.import.effect.${same.has(key) ? 'same' : 'fresh'}`);
    }
    return t(`monitoring.import.effect.${duplicates}`, {
      before: figureText(words, data, before.value),
    });
  };
  return (
    <>
      <table className={classes['table']} aria-label={t('monitoring.import.preview')}>
        <thead>
          <tr>
            <th scope="col">{t('monitoring.values.day')}</th>
            <th scope="col">{t('monitoring.values.group')}</th>
            <th scope="col" data-align="right">
              {t('monitoring.values.value')}
            </th>
            <th scope="col">{t('monitoring.values.note')}</th>
            <th scope="col">{t('monitoring.import.effect')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={valueKey(row)}>
              <td data-figures>{formatDay(row.on)}</td>
              <td dir="auto">{row.subgroup || t('monitoring.values.all')}</td>
              <td data-align="right" data-figures>
                {figureText(words, data, row.value)}
              </td>
              <td dir="auto">{row.note}</td>
              <td>{effect(valueKey(row))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <p className={classes['rest']}>{t('monitoring.import.rest', { count: rest })}</p>
      )}
    </>
  );
}
